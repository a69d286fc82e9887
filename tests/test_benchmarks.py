"""Each benchmark runs for one round, so that none of them rots; nothing is timed."""

from pathlib import Path

import pytest

from benchmarks import keras_loader, optimizers, scores, training, training_loop

CELL = ("tabular", "multiclass", False)


def test_the_training_loop_is_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(training_loop, "ROUNDS", 1)
    monkeypatch.setattr(training_loop, "EXAMPLES", 512)
    kind, stack = next(iter(training_loop.STACKS.items()))
    assert training_loop.measure(kind, stack, tmp_path) > 0


def test_the_loaders_of_keras_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keras_loader, "ROUNDS", 1)
    monkeypatch.setattr(keras_loader, "EPOCHS", 1)
    _, model, x, size = next(keras_loader.networks())
    ratios = keras_loader.measure(model, x[:256], size)
    assert ratios.keys() == keras_loader.WAYS.keys() and min(ratios.values()) > 0


def test_a_data_set_is_scored(monkeypatch: pytest.MonkeyPatch) -> None:
    def train_briefly(cell: training.Cell, **answers: str) -> dict[str, float]:
        return training.train(cell, **answers, epochs="1")

    monkeypatch.setattr(scores, "train", train_briefly)
    monkeypatch.setattr(optimizers, "train", train_briefly)
    found = {("pytorch", CELL, "cross_entropy"): scores.score("pytorch", CELL, "auto")}
    (row,) = scores.rows(found)
    assert "| accuracy |" in row
    assert 0 <= optimizers.score(CELL, 1, "auto") <= 1
