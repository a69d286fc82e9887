"""What is asked of the training: the answers about it, read."""

from dataclasses import dataclass

from .optimizers import Optimizer
from .schedules import Schedule


@dataclass(frozen=True)
class TrainingRequest:
    """The answers about the training; None where they leave it to the planner.

    `clip_norm` is infinite where gradients are not to be clipped.
    """

    optimizer: Optimizer | None = None
    nesterov: bool = True
    schedule: Schedule | None = None
    warmup: float | None = None
    clip_norm: float | None = None
    learning_rate: float | None = None
    epochs: int | None = None
    batch_size: int | None = None
    seed: int = 0
