"""The verdict on a run: its criteria, what guessing scores, the command."""

import shutil
from pathlib import Path

import pytest

from tape_counter import diagnose
from tape_counter.config import Config
from tape_counter.metrics import guess, score
from tape_counter.splits import Split
from tape_counter.verdict import (
    MEANING,
    METRIC,
    NEXT,
    PERFECT,
    Result,
    advise,
    go_on,
    judge,
)

GUESS = 0.5


def learn(share: float) -> Result:
    """Return the result of a network that learnt a share of what can be learnt."""
    return Result(GUESS + share * (PERFECT - GUESS), GUESS)


def make_history(train: list[float], validation: list[float]) -> list[dict[str, float]]:
    pairs = enumerate(zip(train, validation, strict=True), 1)
    return [{"epoch": i, "loss": loss, "val_loss": val} for i, (loss, val) in pairs]


LEVEL = [1.0, 0.4, 0.3, 0.3, 0.29, 0.29, 0.28, 0.28]
FALLING = [1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]
SETTLING = [1.0, 0.6, 0.4, 0.35, 0.32, 0.31, 0.30, 0.29]
TURNING = [1.0, 0.6, 0.4, 0.3, 0.5, 0.6, 0.7, 0.8]


@pytest.mark.parametrize(
    ("train", "validation", "shares", "verdict"),
    [
        (LEVEL, LEVEL, (0.95, 0.90), "good"),
        (FALLING, TURNING, (0.95, 0.90), "good"),
        (LEVEL, LEVEL, (0.95, 0.80), "overfitting"),
        (FALLING, TURNING, (0.60, 0.55), "overfitting"),
        (FALLING, TURNING, (-0.1, -0.4), "underfitting"),
        (LEVEL, TURNING, (0.60, 0.55), "underfitting"),
        (LEVEL, LEVEL, (0.60, 0.55), "underfitting"),
        (FALLING, FALLING, (0.95, 0.90), "still improving"),
        (FALLING, FALLING, (0.95, 0.60), "still improving"),
        (FALLING, FALLING, (1.0, 0.99), "good"),
        (SETTLING, SETTLING, (0.60, 0.45), "underfitting"),
        (SETTLING, SETTLING, (0.95, 0.80), "overfitting"),
        (SETTLING, SETTLING, (0.95, 0.90), "good"),
        (FALLING[:3], FALLING[:3], (0.95, 0.90), "too short to tell"),
    ],
)
def test_a_verdict_follows_from_losses_and_scores(
    train: list[float],
    validation: list[float],
    shares: tuple[float, float],
    verdict: str,
) -> None:
    results = [learn(share) for share in shares]
    history = make_history(train, validation)
    assert judge(history, *results, patience=10) == verdict


def test_a_run_that_patience_ended_improves_no_more() -> None:
    falling = [1 - 0.01 * epoch for epoch in range(60)]
    validation = falling[:-3] + [1.0] * 3
    for patience, verdict in ((0, "still improving"), (3, "good")):
        history = make_history(falling, validation)
        assert judge(history, learn(0.95), learn(0.9), patience=patience) == verdict


def test_guessing_learns_nothing_and_perfection_all() -> None:
    assert learn(0).learnt == 0
    assert Result(PERFECT, GUESS).learnt == 1
    assert Result(PERFECT, PERFECT).learnt == 1
    assert Result(GUESS, PERFECT).learnt == 0


def test_guessing_scores_what_a_guess_can(splits: dict[str, Split]) -> None:
    y = splits["train"].y
    guessed = guess(y, (len(y), 1))
    found = score(guessed, y)[METRIC]
    assert found == pytest.approx(0, abs=1e-3)


def test_a_run_is_judged_and_drawn(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = Path(shutil.copytree(run, tmp_path / "run"))
    diagnose.main(["--run", str(copy)])
    printed = capsys.readouterr().out
    verdict = printed.split(":")[0]
    assert MEANING[verdict] in printed and METRIC in printed
    assert (copy / "diagnosis.png").stat().st_size > 0


def test_every_verdict_says_what_to_try_next(run: Path) -> None:
    assert NEXT.keys() == MEANING.keys()
    config = Config(epochs=8, patience=3)
    history = make_history(FALLING, FALLING)
    for verdict in NEXT:
        lines = advise(verdict, run, history, config)
        assert lines and not any("{" in line for line in lines)
    assert "--epochs 16" in go_on(run, history, config)
    assert go_on(run, history[:5], config).endswith("--resume")
    turned = make_history(FALLING[:7], TURNING[:7])
    assert go_on(run, turned, config).endswith("--resume --patience 6")
    turned = make_history(FALLING[:8], TURNING[:8])
    assert go_on(run, turned, config).endswith("--epochs 16 --patience 6")


def test_without_a_run_there_is_no_verdict(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        diagnose.main(["--run", str(tmp_path)])
    assert stop.value.code == 2
