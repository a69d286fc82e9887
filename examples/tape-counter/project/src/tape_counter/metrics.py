"""Decoding and scoring the network's outputs."""

from collections.abc import Sequence

import numpy as np
from sklearn.metrics import mean_absolute_error, r2_score, root_mean_squared_error


def score(outputs: np.ndarray, targets: np.ndarray) -> dict[str, float]:
    """Return RMSE and MAE in the targets' units, and R².

    outputs: (N, O); targets: (N, O).
    R² is at most 1, and 0 for predicting the mean of the targets.
    """
    return {
        "rmse": float(root_mean_squared_error(targets, outputs)),
        "mae": float(mean_absolute_error(targets, outputs)),
        "r2": float(r2_score(targets, outputs)),
    }


def baseline(known: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Return the outputs of a baseline that predicts the mean.

    known: the targets of the training split, shaped as in `score`.
    shape: that of the outputs, (N, O).
    """
    means = known.mean(axis=0, dtype=np.float64)
    return np.broadcast_to(means, shape)


def decode(outputs: np.ndarray, names: Sequence[str]) -> dict[str, np.ndarray]:
    """Return the columns of a prediction file, a row for each example.

    The columns hold the predictions.

    outputs: (N, O); names: the targets.
    """
    return dict(zip(names, outputs.T, strict=True))
