"""Tests of the diagnosis: its rules, the baseline's score, the command."""

import shutil
from pathlib import Path

import pytest

from digit_pairs.__main__ import main
from digit_pairs.config import Config
from digit_pairs.data.splits import Split
from digit_pairs.diagnose import (
    MEANING,
    METRIC,
    NEXT,
    PERFECT,
    Result,
    advise,
    choose_diagnosis,
    train_longer,
)
from digit_pairs.metrics import baseline, score

BASELINE = 0.5


def with_skill(skill: float) -> Result:
    """Return the result of a network with this skill score."""
    return Result(BASELINE + skill * (PERFECT - BASELINE), BASELINE)


def make_history(train: list[float], validation: list[float]) -> list[dict[str, float]]:
    pairs = enumerate(zip(train, validation, strict=True), 1)
    return [{"epoch": i, "loss": loss, "val_loss": val} for i, (loss, val) in pairs]


LEVEL = [1.0, 0.4, 0.3, 0.3, 0.29, 0.29, 0.28, 0.28]
FALLING = [1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]
SETTLING = [1.0, 0.6, 0.4, 0.35, 0.32, 0.31, 0.30, 0.29]
TURNING = [1.0, 0.6, 0.4, 0.3, 0.5, 0.6, 0.7, 0.8]


@pytest.mark.parametrize(
    ("train", "validation", "skills", "diagnosis"),
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
def test_a_diagnosis_follows_from_losses_and_scores(
    train: list[float],
    validation: list[float],
    skills: tuple[float, float],
    diagnosis: str,
) -> None:
    results = [with_skill(skill) for skill in skills]
    history = make_history(train, validation)
    assert choose_diagnosis(history, *results, patience=10) == diagnosis


def test_a_run_that_was_stopped_early_is_not_still_improving() -> None:
    falling = [1 - 0.01 * epoch for epoch in range(60)]
    validation = falling[:-3] + [1.0] * 3
    results = with_skill(0.95), with_skill(0.9)
    for patience, diagnosis in ((0, "still improving"), (3, "good")):
        history = make_history(falling, validation)
        assert choose_diagnosis(history, *results, patience=patience) == diagnosis


def test_skill_is_0_for_the_baseline_and_1_for_perfection() -> None:
    assert with_skill(0).skill == 0
    assert Result(PERFECT, BASELINE).skill == 1
    assert Result(PERFECT, PERFECT).skill == 1
    assert Result(BASELINE, PERFECT).skill == 0


def test_the_baseline_gets_the_expected_score(splits: dict[str, Split]) -> None:
    y = splits["train"].y
    naive = baseline(y, (len(y), 10))
    found = score(naive, y)[METRIC]
    all_labels = 2 * y.mean() / (y.mean() + 1)
    usual = y.mean(axis=0).argmax()
    one_label = 2 * y[:, usual].sum() / (len(y) + y.sum())
    assert max(all_labels, one_label) <= found + 1e-6 < 1


def test_a_run_is_diagnosed_and_drawn(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = Path(shutil.copytree(run, tmp_path / "run"))
    main(["diagnose", "--run", str(copy)])
    printed = capsys.readouterr().out
    diagnosis = printed.split(":")[0]
    assert MEANING[diagnosis] in printed and METRIC in printed
    assert (copy / "diagnosis.png").stat().st_size > 0


def test_every_diagnosis_says_what_to_try_next(run: Path) -> None:
    assert NEXT.keys() == MEANING.keys()
    config = Config(epochs=8, patience=3)
    history = make_history(FALLING, FALLING)
    for diagnosis in NEXT:
        lines = advise(diagnosis, run, history, config)
        assert lines and not any("{" in line for line in lines)
    assert "--epochs 16" in train_longer(run, history, config)
    assert train_longer(run, history[:5], config).endswith("--resume")
    turned = make_history(FALLING[:7], TURNING[:7])
    assert train_longer(run, turned, config).endswith("--resume --patience 6")
    turned = make_history(FALLING[:8], TURNING[:8])
    assert train_longer(run, turned, config).endswith("--epochs 16 --patience 6")
