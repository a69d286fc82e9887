"""The network at depth 1, for depth.py to compare."""

import keras
from keras import layers

from .statistics import Statistics


def build_network(inputs: Statistics) -> keras.Model:
    """Build a network of 20,842 parameters.

    Input: (B, H, W, C) = (B, 16, 16, 1), in the data's own units.
    Output: (B, 10), logits, one for each label.
    """
    example = keras.Input(shape=(16, 16, 1))
    # Fitted on the training split; the constants travel with every checkpoint.
    x = layers.Normalization(
        mean=inputs.mean,
        variance=inputs.std**2,
        name="normalize",
    )(example)
    # (B, 16, 16, 1) -> (B, 16, 16, 32)
    x = layers.Conv2D(
        32,
        kernel_size=3,
        padding="same",
        use_bias=False,  # the batch norm behind it has one
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
    x = layers.SpatialDropout2D(0.2, name="conv1_dropout")(x)
    # (B, 8, 8, 32) -> (B, 2048)
    x = layers.Flatten(name="flatten1")(x)
    # (B, 2048) -> (B, 10)
    x = layers.Dense(10, name="head")(x)
    return keras.Model(example, x)
