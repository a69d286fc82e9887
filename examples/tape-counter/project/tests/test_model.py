"""Tests of the network: gradients, dropout, and overfitting one batch."""

from dataclasses import replace

import keras
import numpy as np
import pytest

from tape_counter.config import Config
from tape_counter.data.splits import Split
from tape_counter.train import build_training


@pytest.fixture
def batch(splits: dict[str, Split]) -> Split:
    split = splits["train"]
    rows = np.linspace(0, len(split.x) - 1, num=8, dtype=int)
    return Split(split.x[rows], split.y[rows])


@pytest.fixture
def network(config: Config, batch: Split) -> keras.Model:
    return build_training(config, batch)


def test_the_loss_is_finite_and_reaches_every_parameter(
    network: keras.Model, batch: Split
) -> None:
    network.compile(
        optimizer=keras.optimizers.SGD(1e-2), loss=network.loss, run_eagerly=True
    )
    before = [weight.numpy().copy() for weight in network.trainable_weights]
    loss = network.train_on_batch(batch.x, batch.y, return_dict=True)["loss"]
    assert np.isfinite(loss)
    for weight, old in zip(network.trainable_weights, before, strict=True):
        assert np.abs(weight.numpy() - old).sum() > 0, weight.path


def overfits(network: keras.Model, batch: Split) -> bool:
    """Train without dropout on one batch; return whether the loss falls by half."""
    for layer in network.layers:
        if hasattr(layer, "rate"):
            layer.rate = 0.0
    optimizer = keras.optimizers.Adam(1e-2)
    # Otherwise the first step would build it, and be compiled twice.
    optimizer.build(network.trainable_variables)
    network.compile(optimizer=optimizer, loss=network.loss)
    x = batch.x
    start = network.train_on_batch(x, batch.y)
    goal = 0.5 * start
    return any(network.train_on_batch(x, batch.y) < goal for _ in range(500))


def test_one_batch_can_be_overfitted(config: Config, batch: Split) -> None:
    # All units of a small layer can die with one seed and survive with another.
    configs = (replace(config, seed=seed) for seed in range(3))
    starts = (build_training(c, batch) for c in configs)
    assert any(overfits(network, batch) for network in starts)


def test_dropout_is_off_at_inference(network: keras.Model, batch: Split) -> None:
    network.run_eagerly = True
    first, second = (network.predict(batch.x, verbose=0) for _ in range(2))
    np.testing.assert_array_equal(first, second)
