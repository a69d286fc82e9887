"""Tests of how the network handles time."""

import numpy as np
import pytest
import torch
from torch import nn

from code_tagger.config import Config
from code_tagger.data.splits import Split
from code_tagger.evaluate import compute_outputs
from code_tagger.train import build_training


@pytest.fixture
def x(splits: dict[str, Split]) -> np.ndarray:
    return splits["train"].x[:8]


@pytest.fixture
def network(config: Config) -> nn.Module:
    return build_training(config).network


def test_the_content_of_padding_changes_nothing(
    network: nn.Module, x: np.ndarray
) -> None:
    counts = x != 0
    assert not counts.all()
    before = compute_outputs(network, x)
    with torch.no_grad():
        network.get_parameter("embedding1.weight")[0] = 9.0
    after = compute_outputs(network, x)
    before, after = before[counts], after[counts]
    np.testing.assert_allclose(before, after, atol=1e-5)
