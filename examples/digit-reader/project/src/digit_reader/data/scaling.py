"""Statistics of the training split."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Statistics:
    """Mean and standard deviation of each feature, (F,) float32.

    The standard deviation of a constant feature is set to 1.
    """

    mean: np.ndarray
    std: np.ndarray


def fit_statistics(values: np.ndarray) -> Statistics:
    """Compute the statistics over all axes but the last."""
    axes = tuple(range(values.ndim - 1))
    mean = values.mean(axis=axes, dtype=np.float64)
    std = values.std(axis=axes, dtype=np.float64)
    std = np.where(std > 0, std, 1.0)
    return Statistics(mean.astype(np.float32), std.astype(np.float32))
