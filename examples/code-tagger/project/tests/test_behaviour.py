"""What the network may know about time, and what it may not."""

import numpy as np
import pytest
import torch
from torch import nn

from code_tagger.config import Config
from code_tagger.inference import compute_outputs
from code_tagger.loop import build_training
from code_tagger.splits import Split


@pytest.fixture
def network(config: Config) -> nn.Module:
    return build_training(config).network.cpu().eval()


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
    before, after = before[x != 0], after[x != 0]
    np.testing.assert_allclose(before, after, atol=1e-5)
