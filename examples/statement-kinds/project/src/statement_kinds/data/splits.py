"""Splits of a data set."""

from dataclasses import dataclass

import numpy as np

VALIDATION_SHARE = 0.2
TEST_SHARE = 0.2
# Independent of a run's seed: the test split must be the same for all runs.
SPLIT_SEED = 0


@dataclass(frozen=True)
class Split:
    """Examples and their targets.

    x: (N, ...) float32 in the data's own units, channels last, or int64 tokens.
    y: int64 class indices, or float32 numbers.
    """

    x: np.ndarray
    y: np.ndarray
