"""Decoding and scoring the network's outputs."""

from collections.abc import Sequence

import numpy as np
from sklearn.metrics import mean_absolute_error, r2_score, root_mean_squared_error


def predict_numbers(outputs: np.ndarray) -> np.ndarray:
    """Return the predicted values: the means, without the variances."""
    return np.split(outputs, 2, axis=-1)[0]


def score(outputs: np.ndarray, targets: np.ndarray) -> dict[str, float]:
    """Return RMSE and MAE in the targets' units, and R².

    outputs: (N, 2 O); targets: (N, O).
    R² is at most 1, and 0 for predicting the mean of the targets.
    """
    outputs = predict_numbers(outputs)
    return {
        "rmse": float(root_mean_squared_error(targets, outputs)),
        "mae": float(mean_absolute_error(targets, outputs)),
        "r2": float(r2_score(targets, outputs)),
    }


def baseline(known: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Return the outputs of a baseline that predicts the mean and variance.

    known: the targets of the training split, shaped as in `score`.
    shape: that of the outputs, (N, 2 O).
    """
    means = known.mean(axis=0, dtype=np.float64)
    variances = known.var(axis=0, dtype=np.float64)
    return np.broadcast_to(np.concatenate([means, variances]), shape)


def decode(outputs: np.ndarray, names: Sequence[str]) -> dict[str, np.ndarray]:
    """Return the columns of a prediction file, a row for each example.

    The columns hold the predictions, then their standard deviations.

    outputs: (N, 2 O); names: the targets.
    """
    means, variances = np.split(outputs, 2, axis=-1)
    columns = dict(zip(names, means.T, strict=True))
    spreads = zip(names, np.sqrt(variances).T, strict=True)
    return columns | {f"{name}_std": column for name, column in spreads}
