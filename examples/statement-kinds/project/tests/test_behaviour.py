"""What the network may know about time, and what it may not."""

import numpy as np
import pytest
import torch
from torch import nn

from statement_kinds.config import Config
from statement_kinds.inference import compute_outputs
from statement_kinds.loop import build_training
from statement_kinds.splits import Split


@pytest.fixture
def network(config: Config) -> nn.Module:
    return build_training(config, steps=1).network.cpu().eval()


@pytest.fixture
def x(splits: dict[str, Split]) -> np.ndarray:
    return splits["train"].x[:8]


def test_what_stands_in_padded_steps_changes_nothing(
    network: nn.Module, x: np.ndarray
) -> None:
    assert (x == 0).any()
    before = compute_outputs(network, x)
    with torch.no_grad():
        network.get_parameter("embedding1.weight")[0] = 9.0
    after = compute_outputs(network, x)
    np.testing.assert_allclose(before, after, atol=1e-5)


def test_the_order_of_the_steps_matters(network: nn.Module, x: np.ndarray) -> None:
    order = np.arange(x.shape[1])
    order[:4] = [3, 1, 2, 0]
    before, after = (
        compute_outputs(network, examples) for examples in (x, x[:, order])
    )
    assert np.abs(before - after).max() > 1e-4
