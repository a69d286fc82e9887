"""The network: the two handwritten digits in an image."""

import keras
from keras import layers

from .data.scaling import Statistics


def build_network(inputs: Statistics) -> keras.Model:
    """Build a network of 151,402 trainable parameters.

    Input: (B, H, W, C) = (B, 16, 16, 1), in the data's own units.
    Output: (B, 10), logits, one for each label.
    """
    example = keras.Input(shape=(16, 16, 1))
    # Fitted on the training split; the constants are part of every checkpoint.
    # Not Normalization, which raises a deviation below 1e-7 to 1e-7.
    x = (example - inputs.mean) / inputs.std
    # (B, 16, 16, 1) -> (B, 16, 16, 32)
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
    # (B, 16, 16, 32) -> (B, 8, 8, 32)
    x = layers.MaxPooling2D(
        pool_size=2,
        name="conv1_pool",
    )(x)
    # (B, 8, 8, 32) -> (B, 8, 8, 64)
    x = layers.Conv2D(
        64,
        kernel_size=3,
        padding="same",
        use_bias=False,  # redundant before batch norm
        name="conv2",
    )(x)
    x = layers.BatchNormalization(
        momentum=0.9,
        epsilon=1e-5,
        name="conv2_norm",
    )(x)
    x = layers.Activation("relu", name="conv2_activation")(x)
    # (B, 8, 8, 64) -> (B, 4, 4, 64)
    x = layers.MaxPooling2D(
        pool_size=2,
        name="conv2_pool",
    )(x)
    # (B, 4, 4, 64) -> (B, 1024)
    x = layers.Flatten(name="flatten1")(x)
    # (B, 1024) -> (B, 128)
    x = layers.Dense(
        128,
        activation="relu",
        name="dense1",
    )(x)
    x = layers.Dropout(0.3, name="dense1_dropout")(x)
    # (B, 128) -> (B, 10)
    x = layers.Dense(10, name="head")(x)
    return keras.Model(example, x)
