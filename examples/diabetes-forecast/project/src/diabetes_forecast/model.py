"""The network: the progression of diabetes within a year, from 10 measurements."""

import keras
from keras import layers, ops

from .data.scaling import Statistics


def build_network(inputs: Statistics, targets: Statistics) -> keras.Model:
    """Build a network of 2,850 trainable parameters.

    Input: (B, F) = (B, 10), in the data's own units.
    Output: (B, 2), means in the targets' units, then variances in their square.
    """
    example = keras.Input(shape=(10,))
    # Fitted on the training split; the constants are part of every checkpoint.
    # Not Normalization, which raises a deviation below 1e-7 to 1e-7.
    x = (example - inputs.mean) / inputs.std
    # (B, 10) -> (B, 64)
    x = layers.Dense(
        64,
        activation="relu",
        name="dense1",
    )(x)
    x = layers.Dropout(0.3, name="dense1_dropout")(x)
    # (B, 64) -> (B, 32)
    x = layers.Dense(
        32,
        activation="relu",
        name="dense2",
    )(x)
    x = layers.Dropout(0.3, name="dense2_dropout")(x)
    # (B, 32) -> (B, 2)
    x = layers.Dense(2, name="head")(x)
    mean, spread = ops.split(x, 2, axis=-1)
    mean = mean * targets.std + targets.mean
    # Never 0, or the loss of a perfect prediction would be minus infinity.
    variance = layers.Rescaling(
        scale=(targets.std**2).tolist(),
        name="restore_variance",
    )(ops.softplus(spread) + 1e-6)
    x = ops.concatenate([mean, variance], axis=-1)
    return keras.Model(example, x)
