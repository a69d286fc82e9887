"""How a training step is taken, and what of it a run can change."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ..hyperparameter import Hyperparameter
from ..objective.objective import Objective
from .optimizers import OPTIMIZERS, Optimizer
from .recipes import Recipe, usual_clip_norm
from .request import TrainingRequest
from .schedules import SCHEDULES, Schedule


@dataclass(frozen=True)
class Steps:
    """The optimizer, and how its steps change in size.

    `warmup` is the fraction of the steps over which the learning rate rises, and
    `clip_norm` the largest norm of a gradient, None for no limit.
    """

    optimizer: Optimizer
    schedule: Schedule
    warmup: float
    clip_norm: float | None

    @property
    def rate_meaning(self) -> str:
        """What the learning rate is, for the help of a run."""
        point = "peak " if self.warmup > 0 else self.schedule.rate
        return f"{point}learning rate{self.optimizer.rate_unit}"


def choose_steps(
    request: TrainingRequest, recipe: Recipe, objective: Objective
) -> Steps:
    """Return what was asked for, otherwise what the recipe says."""
    optimizer = request.optimizer or OPTIMIZERS[recipe.optimizer]
    schedule = request.schedule or SCHEDULES[recipe.schedule]
    return Steps(
        optimizer=optimizer,
        schedule=schedule,
        warmup=_warmup(request, recipe, schedule),
        clip_norm=_norm(request, recipe, optimizer, objective),
    )


def _norm(
    request: TrainingRequest, recipe: Recipe, optimizer: Optimizer, objective: Objective
) -> float | None:
    """Return the largest norm of a gradient; None where there is no limit."""
    if request.clip_norm is None:
        return usual_clip_norm(recipe, optimizer, objective.loss.unbounded_gradient)
    return None if math.isinf(request.clip_norm) else request.clip_norm


def _warmup(request: TrainingRequest, recipe: Recipe, schedule: Schedule) -> float:
    """Return the fraction of the steps over which the rate rises, 0 unless cosine."""
    if schedule.name != "cosine":
        return 0.0
    return recipe.warmup if request.warmup is None else request.warmup


def choose_settings(steps: Steps) -> tuple[Hyperparameter, ...]:
    """Return what a run can change of them, besides the learning rate."""
    return tuple(_settings(steps))


def _settings(steps: Steps) -> Iterator[Hyperparameter]:
    optimizer, norm = steps.optimizer, steps.clip_norm
    if optimizer.weight_decay is not None:
        meaning = "weight decay; not applied to biases and norms"
        yield Hyperparameter(
            "weight_decay", optimizer.weight_decay, "0 or more", meaning
        )
    if optimizer.momentum is not None:
        meaning = "momentum coefficient"
        yield Hyperparameter("momentum", optimizer.momentum, "in [0, 1)", meaning)
    if steps.warmup > 0:
        meaning = "fraction of the steps over which the learning rate warms up"
        yield Hyperparameter("warmup", steps.warmup, "in [0, 1)", meaning)
    yield from steps.schedule.settings
    if norm is not None:
        meaning = "maximum global gradient norm"
        yield Hyperparameter("clip_norm", norm, "above 0", meaning)
