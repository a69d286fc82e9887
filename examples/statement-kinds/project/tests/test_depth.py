"""The comparison of shallow and deep networks."""

from pathlib import Path

import numpy as np
import pytest

from statement_kinds import depth, loop
from statement_kinds.config import Config
from statement_kinds.history import write_history
from statement_kinds.inference import compute_outputs
from statement_kinds.splits import Split

DEPTHS = list(depth.STACKS)


def made_up(*scores: float) -> dict[int, float]:
    """Return scores by depth that are the better the higher the number."""
    return {d: score for d, score in zip(DEPTHS, scores, strict=False)}


@pytest.mark.parametrize("number", DEPTHS)
def test_the_network_of_every_depth_has_the_same_outputs(
    number: int, config: Config, splits: dict[str, Split]
) -> None:
    split = splits["train"]
    few = Split(split.x[:8], split.y[:8])
    build = depth.networks()[number]
    network = loop.build_training(config, 1, build).network
    outputs = compute_outputs(network, few.x)
    assert outputs.shape == (8, 6) and np.isfinite(outputs).all()


def test_it_ends_with_the_first_network_that_gains_too_little() -> None:
    scores = made_up(0.5, 0.505, 0.9)
    assert list(depth.compare(scores.__getitem__)) == DEPTHS[:2]
    assert depth.choose_depth(made_up(0.5, 0.505)) == DEPTHS[0]


def test_it_goes_on_as_long_as_networks_get_better() -> None:
    scores = made_up(0.5, 0.6, 0.7, 0.8)
    assert depth.compare(scores.__getitem__) == scores
    assert depth.choose_depth(scores) == DEPTHS[-1]


def test_the_command_trains_each_depth_and_leaves_a_picture(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trained = []

    def train(config: Config, run: Path, *, build: object) -> None:
        run.mkdir(parents=True)
        trained.append((run.name, build))
        rows = [
            {"val_loss": 1.0, "val_accuracy": 0.1},
            {"val_loss": 0.5, "val_accuracy": 0.5},
        ]
        write_history(
            [{"epoch": i, **row} for i, row in enumerate(rows, 1)], run / "history.csv"
        )

    monkeypatch.setattr(loop, "train", train)
    folder = tmp_path / "depth"
    depth.main(["--run", str(folder), "--repeats", "2", "--seed", "3"])
    networks = depth.networks()
    assert trained == [
        (f"depth{d}_seed{seed}", networks[d]) for d in DEPTHS[:2] for seed in (3, 4)
    ]
    assert (folder / "depth.png").stat().st_size > 0
    assert f"depth {DEPTHS[0]} is enough" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        depth.main(["--run", str(folder)])
    with pytest.raises(SystemExit):
        depth.main(["--run", str(folder / "depth.png")])
    assert "is a file, expected a folder" in capsys.readouterr().err
