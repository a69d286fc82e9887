"""The network: the direction in which a handwritten digit moves."""

import keras
from keras import layers

from .data.scaling import Statistics


def build_network(inputs: Statistics) -> keras.Model:
    """Build a network of 9,096 trainable parameters.

    Input: (B, T, H, W, C) = (B, 5, 16, 16, 1), in the data's own units.
    Output: (B, 8), logits, one for each class.
    """
    example = keras.Input(shape=(5, 16, 16, 1))
    # Fitted on the training split; the constants are part of every checkpoint.
    # Not Normalization, which raises a deviation below 1e-7 to 1e-7.
    x = (example - inputs.mean) / inputs.std
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
    x = layers.Dropout(0.2, name="convlstm1_dropout")(x)
    # (B, 8, 8, 8) -> (B, 8, 8, 32)
    x = layers.Conv2D(
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
    # (B, 8, 8, 32) -> (B, 4, 4, 32)
    x = layers.MaxPooling2D(
        pool_size=2,
        name="conv1_pool",
    )(x)
    x = layers.SpatialDropout2D(0.2, name="conv1_dropout")(x)
    # (B, 4, 4, 32) -> (B, 512)
    x = layers.Flatten(name="flatten1")(x)
    # (B, 512) -> (B, 8)
    x = layers.Dense(8, name="head")(x)
    return keras.Model(example, x)
