"""The loss."""

import keras
import numpy as np
from keras import ops

from .config import Config
from .data.scaling import Statistics


class StandardizedHuber(keras.losses.Loss):
    """The Huber loss, each target in units of its standard deviation.

    With e = (prediction - target) / std, L = mean of e² / 2 where |e| ≤ delta, and of
    delta (|e| - delta / 2) beyond; std from the training split. L lies in [0, ∞).
    Inputs: targets (B, O), in the units of the data, predictions (B, O).
    It is quadratic for small errors and linear for large ones: use it where outliers
    should not dominate. It adds a threshold to choose: errors beyond delta count as
    outliers.
    Source: Huber, "Robust Estimation of a Location Parameter", 1964.
    """

    def __init__(self, std: np.ndarray, delta: float) -> None:
        super().__init__()
        self.std = ops.convert_to_tensor(std)
        self.delta = delta

    def call(
        self, y_true: keras.KerasTensor, y_pred: keras.KerasTensor
    ) -> keras.KerasTensor:
        """Return the loss of each example, (B,)."""
        return keras.losses.huber(
            y_true / self.std, y_pred / self.std, delta=self.delta
        )


def build_loss(config: Config, targets: Statistics) -> keras.losses.Loss:
    """Return the loss for targets with these statistics."""
    return StandardizedHuber(targets.std, config.huber_delta)
