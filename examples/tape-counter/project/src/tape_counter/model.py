"""The network: the number of handwritten digits on a tape."""

import keras
import numpy as np
from keras import layers, ops

from .data.scaling import Statistics


def build_network(inputs: Statistics, target_std: np.ndarray) -> keras.Model:
    """Build a network of 58,817 trainable parameters.

    Input: (B, T, F) = (B, 48, 8), in the data's own units.
    Output: (B, 1), numbers of 0 or more, in the units of the targets.
    """
    example = keras.Input(shape=(48, 8))
    # Fitted on the training split; the constants are part of every checkpoint.
    # Not Normalization, which raises a deviation below 1e-7 to 1e-7.
    x = (example - inputs.mean) / inputs.std
    # (B, 48, 8) -> (B, 48, 32)
    x = layers.Conv1D(
        32,
        kernel_size=3,
        padding="same",
        use_bias=False,  # redundant before batch norm
        name="conv1",
    )(x)
    x = layers.BatchNormalization(
        momentum=0.9,
        epsilon=1e-5,
        name="conv1_norm",
    )(x)
    x = layers.Activation("relu", name="conv1_activation")(x)
    x = layers.SpatialDropout1D(0.2, name="conv1_dropout")(x)
    # (B, 48, 32) -> (B, 128), the last hidden state of each direction
    x = layers.Bidirectional(layers.LSTM(64), name="bilstm1")(x)
    # (B, 128) -> (B, 64)
    x = layers.Dense(
        64,
        activation="relu",
        name="dense1",
    )(x)
    x = layers.Dropout(0.3, name="dense1_dropout")(x)
    # (B, 64) -> (B, 1)
    x = layers.Dense(1, name="head")(x)
    x = ops.softplus(x)
    x = layers.Rescaling(scale=target_std.tolist(), name="restore_units")(x)
    return keras.Model(example, x)
