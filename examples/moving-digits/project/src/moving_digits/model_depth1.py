"""The network at depth 1, for depth.py to compare."""

import keras
from keras import layers

from .statistics import Statistics


def build_network(inputs: Statistics) -> keras.Model:
    """Build a network of 6,728 parameters.

    Input: (B, T, H, W, C) = (B, 5, 16, 16, 1), in the data's own units.
    Output: (B, 8), logits, one for each class.
    """
    example = keras.Input(shape=(5, 16, 16, 1))
    # Fitted on the training split; the constants travel with every checkpoint.
    x = layers.Normalization(
        mean=inputs.mean,
        variance=inputs.std**2,
        name="normalize",
    )(example)
    # (B, 5, 16, 16, 1) -> (B, 16, 16, 8), the hidden state after the last frame
    x = layers.ConvLSTM2D(
        8,
        kernel_size=3,
        padding="same",
        name="convlstm1",
    )(x)
    # (B, 16, 16, 8) -> (B, 8, 8, 8)
    x = layers.MaxPooling2D(
        pool_size=2,
        name="pool1",
    )(x)
    # (B, 8, 8, 8) -> (B, 512)
    x = layers.Flatten(name="flatten1")(x)
    x = layers.Dropout(0.2, name="convlstm1_dropout")(x)
    # (B, 512) -> (B, 8)
    x = layers.Dense(8, name="head")(x)
    return keras.Model(example, x)
