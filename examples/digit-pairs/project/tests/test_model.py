"""The network: its parameters, its gradients, its dropout, and that it can learn."""

from dataclasses import replace

import keras
import numpy as np
import pytest

from digit_pairs.config import Config
from digit_pairs.loop import build_training
from digit_pairs.splits import Split

# Trainable parameters, as the README's table has them.
PARAMETERS = {
    "conv1": 352,
    "conv2": 18560,
    "dense1": 131200,
    "head": 1290,
}


@pytest.fixture
def batch(splits: dict[str, Split]) -> Split:
    split = splits["train"]
    rows = np.linspace(0, len(split.x) - 1, num=8, dtype=int)
    return Split(split.x[rows], split.y[rows])


@pytest.fixture
def network(config: Config, batch: Split) -> keras.Model:
    return build_training(config, batch, steps=1000)


def test_the_parameters_are_as_many_as_the_readme_says(network: keras.Model) -> None:
    found = dict.fromkeys(PARAMETERS, 0)
    for layer in network.layers:
        for weight in layer.trainable_weights:
            # The norm and the shortcut of conv1 are conv1_norm and conv1_shortcut.
            found[layer.name.split("_")[0]] += int(np.prod(weight.shape))
    assert found == PARAMETERS


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


def learn_by_heart(network: keras.Model, batch: Split) -> bool:
    """Train without dropout between layers; say whether half of the loss goes."""
    for layer in network.layers:
        if hasattr(layer, "rate"):
            layer.rate = 0.0
    optimizer = keras.optimizers.Adam(1e-2)
    # Left to the first step, which would then be compiled twice.
    optimizer.build(network.trainable_variables)
    network.compile(optimizer=optimizer, loss=network.loss)
    x = batch.x
    start = network.train_on_batch(x, batch.y)
    goal = 0.5 * start
    return any(network.train_on_batch(x, batch.y) < goal for _ in range(500))


def test_one_batch_can_be_learnt_by_heart(config: Config, batch: Split) -> None:
    # Where a layer is small all its units can die; with other weights they do not.
    configs = (replace(config, seed=seed) for seed in range(3))
    starts = (build_training(c, batch, steps=1000) for c in configs)
    assert any(learn_by_heart(network, batch) for network in starts)


def test_dropout_is_silent_at_inference(network: keras.Model, batch: Split) -> None:
    network.run_eagerly = True
    first, second = (network.predict(batch.x, verbose=0) for _ in range(2))
    np.testing.assert_array_equal(first, second)
