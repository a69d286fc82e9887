"""How a network is trained, as far as the answers leave it open."""

from collections.abc import Iterator
from dataclasses import dataclass

from .. import values
from ..answers import Answers
from ..data.demos import Demo
from ..hyperparameter import Hyperparameter
from ..layers.layer import Layer
from ..layers.mlp import MlpOptions
from ..layers.transformer import TransformerOptions
from ..objective.objective import Objective
from .optimizers import OPTIMIZERS, Optimizer
from .recipes import Association, clip_norm
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
    answers: Answers,
    row: Association,
    demo: Demo,
    objective: Objective,
    layers: tuple[Layer, ...],
) -> Training:
    """Return how a network of these layers is trained."""
    optimizer = OPTIMIZERS[_choose(answers.optimizer, row.optimizer)]
    schedule = SCHEDULES[_choose(answers.schedule, row.schedule)]
    rate = values.learning_rate(answers.learning_rate)
    least = _least_batch(objective, layers)
    usual_norm = clip_norm(row, optimizer, objective.loss.steep)
    norm = values.clip_norm(answers.clip_norm, usual_norm)
    warmup = _warmup(answers, row, schedule)
    return Training(
        optimizer=optimizer.name,
        learning_rate=_usual_rate(optimizer, row, layers) if rate is None else rate,
        schedule=schedule.name,
        settings=tuple(_settings(optimizer, schedule, warmup, norm)),
        warmup=warmup > 0,
        nesterov=values.truth(answers.nesterov),
        decays=optimizer.weight_decay is not None,
        clips=norm is not None,
        rate=optimizer.step + (" at its highest" if warmup > 0 else schedule.rate),
        counts=schedule.counts,
        steady=schedule.steady,
        epochs=values.epochs(answers.epochs) or demo.epochs,
        batch_size=values.batch_size(answers.batch_size, least) or demo.batch_size,
        least_batch=least,
        patience=PATIENCE,
        seed=values.seed(answers.seed),
    )


def _choose(answer: str, usual: str) -> str:
    return usual if answer == values.AUTO else answer


def _usual_rate(
    optimizer: Optimizer, row: Association, layers: tuple[Layer, ...]
) -> float:
    """Return the default rate, lower where a transformer is wide."""
    if row.learning_rate is not None and row.optimizer == optimizer.name:
        return row.learning_rate
    widths = [
        layer.options.size
        for layer in layers
        if isinstance(layer.options, TransformerOptions)
    ]
    width = max(widths, default=WIDEST_AT_FULL_RATE)
    share = min(1.0, WIDEST_AT_FULL_RATE / width)
    return float(f"{optimizer.learning_rate * share:.2g}")


def _warmup(answers: Answers, row: Association, schedule: Schedule) -> float:
    """Return the share of the steps over which the rate rises; only a cosine does."""
    if schedule.name != "cosine":
        return 0.0
    share = values.warmup(answers.warmup)
    return row.warmup if share is None else share


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
