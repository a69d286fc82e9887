"""How a network is trained, as far as the answers leave it open."""

from dataclasses import dataclass

from ..data.dataset import Dataset
from ..errors import PlanError
from ..hyperparameter import Hyperparameter
from ..layers.layer import Layer
from ..layers.mlp import MlpOptions
from ..layers.transformer import TransformerOptions
from ..objective.objective import Objective
from ..reading.numbers import LARGEST_BATCH
from .recipes import Recipe
from .request import TrainingRequest
from .steps import Steps, choose_settings, choose_steps

PATIENCE = 10
# Wider transformers take smaller steps; the default rate suits up to this width.
WIDEST_AT_FULL_RATE = 128


@dataclass(frozen=True)
class Training:
    """How the network is trained.

    `optimizer` and `schedule` are names, and `settings` their hyperparameters beside
    the learning rate. `warmup` says that the rate rises first, `nesterov` that momentum
    looks ahead, `decays` that weights decay, and `clips` that gradients have a largest
    norm. `rate` says what the learning rate is; `needs_total_steps` and
    `last_quarter_share` are as in `Schedule`. `least_batch` is the
    smallest batch that can be learned from; `patience` counts epochs without
    improvement.
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
    needs_total_steps: bool
    last_quarter_share: str
    epochs: int
    batch_size: int
    least_batch: int
    seed: int
    patience: int = PATIENCE


def choose_training(
    request: TrainingRequest,
    recipe: Recipe,
    dataset: Dataset,
    objective: Objective,
    layers: tuple[Layer, ...],
) -> Training:
    """Return how a network of these layers is trained, if the batch is large enough."""
    steps = choose_steps(request, recipe, objective)
    training = Training(
        optimizer=steps.optimizer.name,
        learning_rate=request.learning_rate or _usual_rate(steps, recipe, layers),
        schedule=steps.schedule.name,
        settings=choose_settings(steps),
        warmup=steps.warmup > 0,
        nesterov=request.nesterov,
        decays=steps.optimizer.weight_decay is not None,
        clips=steps.clip_norm is not None,
        rate=steps.rate_meaning,
        needs_total_steps=steps.schedule.needs_total_steps,
        last_quarter_share=steps.schedule.last_quarter_share,
        epochs=request.epochs or dataset.epochs,
        batch_size=request.batch_size or dataset.batch_size,
        least_batch=_least_batch(objective, layers),
        seed=request.seed,
    )
    return _check_batch(training)


def _check_batch(training: Training) -> Training:
    if training.batch_size < training.least_batch:
        expected = f"a whole number from {training.least_batch} to {LARGEST_BATCH}"
        problem = f"'{training.batch_size}' is too small for this loss or these norms"
        raise PlanError("batch_size", problem, f"Use auto or {expected}.")
    return training


def _usual_rate(steps: Steps, recipe: Recipe, layers: tuple[Layer, ...]) -> float:
    """Return the default rate, lower where a transformer is wide."""
    if recipe.learning_rate is not None and recipe.optimizer == steps.optimizer.name:
        return recipe.learning_rate
    widths = [
        layer.options.size
        for layer in layers
        if isinstance(layer.options, TransformerOptions)
    ]
    width = max(widths, default=WIDEST_AT_FULL_RATE)
    share = min(1.0, WIDEST_AT_FULL_RATE / width)
    return float(f"{steps.optimizer.learning_rate * share:.2g}")


def _least_batch(objective: Objective, layers: tuple[Layer, ...]) -> int:
    """Return the smallest batch that a loss, or a norm over the batch, can work on."""
    normed = any(
        isinstance(layer.options, MlpOptions) and layer.options.norm == "batch"
        for layer in layers
    )
    return 2 if normed or objective.loss.pairwise else 1
