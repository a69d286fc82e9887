"""How a network is trained, as far as the answers leave it open."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ..data.dataset import Dataset
from ..errors import PlanError
from ..hyperparameter import Hyperparameter
from ..layers.layer import Layer
from ..layers.mlp import MlpOptions
from ..layers.transformer import TransformerOptions
from ..objective.objective import Objective
from ..reading.numbers import LARGEST_BATCH
from .optimizers import OPTIMIZERS, Optimizer
from .recipes import Recipe, usual_clip_norm
from .request import TrainingRequest
from .schedules import SCHEDULES, Schedule

PATIENCE = 10
# Wider transformers take smaller steps; the default rate suits up to this width.
WIDEST_AT_FULL_RATE = 128


@dataclass(frozen=True)
class Training:
    """How the network is trained.

    `optimizer` and `schedule` are names, and `settings` their hyperparameters beside
    the learning rate. `warmup` says that the rate rises first, `nesterov` that momentum
    looks ahead, `decays` that weights decay, and `clips` that gradients have a largest
    norm. `rate` says what the learning rate is, and `counts` that the schedule is laid
    out over a known number of steps. `steady` is how much the last quarter brings of a
    fall in step with the rate. `least_batch` is the smallest batch that can be learnt
    from; `patience` counts epochs without improvement.
    """

    optimizer: str
    learning_rate: float
    schedule: str
    settings: tuple[Hyperparameter, ...]
    warmup: bool
    nesterov: bool
    decays: bool
    clips: bool
    rate: str
    counts: bool
    steady: str
    epochs: int
    batch_size: int
    least_batch: int
    patience: int
    seed: int


def choose_training(
    request: TrainingRequest,
    recipe: Recipe,
    dataset: Dataset,
    objective: Objective,
    layers: tuple[Layer, ...],
) -> Training:
    """Return how a network of these layers is trained.

    Raises:
        PlanError: A batch of this size cannot be learnt from.
    """
    optimizer = request.optimizer or OPTIMIZERS[recipe.optimizer]
    schedule = request.schedule or SCHEDULES[recipe.schedule]
    least = _least_batch(objective, layers)
    norm = _norm(request, recipe, optimizer, objective)
    warmup = _warmup(request, recipe, schedule)
    return Training(
        optimizer=optimizer.name,
        learning_rate=request.learning_rate or _usual_rate(optimizer, recipe, layers),
        schedule=schedule.name,
        settings=tuple(_settings(optimizer, schedule, warmup, norm)),
        warmup=warmup > 0,
        nesterov=request.nesterov,
        decays=optimizer.weight_decay is not None,
        clips=norm is not None,
        rate=optimizer.step + (" at its highest" if warmup > 0 else schedule.rate),
        counts=schedule.counts,
        steady=schedule.steady,
        epochs=request.epochs or dataset.epochs,
        batch_size=_batch_size(request, least) or dataset.batch_size,
        least_batch=least,
        patience=PATIENCE,
        seed=request.seed,
    )


def _batch_size(request: TrainingRequest, least: int) -> int | None:
    size = request.batch_size
    if size is not None and size < least:
        expected = f"a whole number from {least} to {LARGEST_BATCH}"
        problem = f"'{size}' is too small for this loss or these norms"
        raise PlanError("batch_size", problem, f"Use auto or {expected}.")
    return size


def _norm(
    request: TrainingRequest, recipe: Recipe, optimizer: Optimizer, objective: Objective
) -> float | None:
    """Return the largest norm of a gradient; None where there is no limit."""
    if request.clip_norm is None:
        return usual_clip_norm(recipe, optimizer, objective.loss.steep)
    return None if math.isinf(request.clip_norm) else request.clip_norm


def _usual_rate(
    optimizer: Optimizer, recipe: Recipe, layers: tuple[Layer, ...]
) -> float:
    """Return the default rate, lower where a transformer is wide."""
    if recipe.learning_rate is not None and recipe.optimizer == optimizer.name:
        return recipe.learning_rate
    widths = [
        layer.options.size
        for layer in layers
        if isinstance(layer.options, TransformerOptions)
    ]
    width = max(widths, default=WIDEST_AT_FULL_RATE)
    share = min(1.0, WIDEST_AT_FULL_RATE / width)
    return float(f"{optimizer.learning_rate * share:.2g}")


def _warmup(request: TrainingRequest, recipe: Recipe, schedule: Schedule) -> float:
    """Return the share of the steps over which the rate rises; only a cosine does."""
    if schedule.name != "cosine":
        return 0.0
    return recipe.warmup if request.warmup is None else request.warmup


def _settings(
    optimizer: Optimizer, schedule: Schedule, warmup: float, norm: float | None
) -> Iterator[Hyperparameter]:
    if optimizer.weight_decay is not None:
        meaning = "decay of weights, not of biases and norms"
        yield Hyperparameter(
            "weight_decay", optimizer.weight_decay, "0 or more", meaning
        )
    if optimizer.momentum is not None:
        meaning = "share of the last step that is taken again"
        yield Hyperparameter("momentum", optimizer.momentum, "in [0, 1)", meaning)
    if warmup > 0:
        meaning = "share of the steps over which the learning rate rises"
        yield Hyperparameter("warmup", warmup, "in [0, 1)", meaning)
    yield from schedule.settings
    if norm is not None:
        meaning = "largest norm of all gradients together"
        yield Hyperparameter("clip_norm", norm, "above 0", meaning)


def _least_batch(objective: Objective, layers: tuple[Layer, ...]) -> int:
    """Return the smallest batch that a loss, or a norm over the batch, can work on."""
    normed = any(
        isinstance(layer.options, MlpOptions) and layer.options.norm == "batch"
        for layer in layers
    )
    return 2 if normed or objective.loss.paired else 1
