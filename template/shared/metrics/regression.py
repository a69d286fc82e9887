"""What the outputs mean, and how good they are."""

import numpy as np
from sklearn.metrics import mean_absolute_error, r2_score, root_mean_squared_error

from .data import TARGETS


def score(outputs: np.ndarray, targets: np.ndarray) -> dict[str, float]:
    """Return RMSE and MAE in the targets' units, and R², at most 1.

    outputs, targets: (N, O). R² is 0 for predicting the mean of the targets.
    """
    return {
        "rmse": float(root_mean_squared_error(targets, outputs)),
        "mae": float(mean_absolute_error(targets, outputs)),
        "r2": float(r2_score(targets, outputs)),
    }


def decode(outputs: np.ndarray) -> dict[str, np.ndarray]:
    """Return the columns of a prediction file: every target, in its own units."""
    return dict(zip(TARGETS, outputs.T, strict=True))
