"""The optimizer and its schedule."""

import keras

from .config import Config


def build_optimizer(config: Config, steps: int) -> keras.optimizers.Optimizer:
    """Return SGD with Nesterov momentum (Sutskever et al., 2013)."""
    optimizer = keras.optimizers.SGD(
        learning_rate=build_schedule(config, steps),
        weight_decay=config.weight_decay,
        momentum=config.momentum,
        nesterov=True,
    )
    # Biases and norms hardly overfit, and a norm needs its scale.
    optimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    return optimizer


def build_schedule(
    config: Config, steps: int
) -> keras.optimizers.schedules.LearningRateSchedule:
    """Return the schedule over all steps: half a cosine, from the full rate to zero.

    Source: Loshchilov and Hutter, 2017.
    """
    return keras.optimizers.schedules.CosineDecay(
        config.learning_rate, decay_steps=steps
    )
