"""The optimizer and its schedule."""

import keras

from .config import Config


def build_optimizer(config: Config) -> keras.optimizers.Optimizer:
    """Return Adam (Kingma and Ba, 2015)."""
    return keras.optimizers.Adam(
        learning_rate=config.learning_rate,
        beta_1=0.9,
        beta_2=0.999,
        epsilon=1e-8,
        global_clipnorm=config.clip_norm,
    )
