"""The loss."""

import keras
import numpy as np
from keras import ops

from .data.scaling import Statistics


class GaussianNLL(keras.losses.Loss):
    """The negative log-likelihood of a normal distribution.

    With the network's mean m and variance v, and the target y, all standardized, L =
    mean of (log v + (y - m)² / v) / 2. L lies in [-6.9, ∞), since v is at least 1e-6.
    Inputs: targets (B, O), in the units of the data, means and variances (B, 2 O).
    The network estimates its own uncertainty, so predictions come with error bars. A
    network that memorizes its data becomes overconfident; check the standard deviations
    on validation data.
    Source: Nix and Weigend, "Estimating the Mean and Variance of the Target Probability
    Distribution", 1994.
    """

    def __init__(self, std: np.ndarray) -> None:
        super().__init__()
        self.std = ops.convert_to_tensor(std)

    def call(
        self, y_true: keras.KerasTensor, y_pred: keras.KerasTensor
    ) -> keras.KerasTensor:
        """Return the loss of each example, (B,)."""
        mean, variance = ops.split(y_pred, 2, axis=-1)
        error = (mean - y_true) / self.std
        variance = variance / self.std**2
        return 0.5 * ops.mean(ops.log(variance) + ops.square(error) / variance, axis=-1)


def build_loss(targets: Statistics) -> keras.losses.Loss:
    """Return the loss for targets with these statistics."""
    return GaussianNLL(targets.std)
