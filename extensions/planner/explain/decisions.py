"""The reason for every default, as sentences for the README."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..layers import FAMILIES
from ..layers.dropout import rate_of
from ..layers.layer import Layer
from ..objective.objective import Objective
from ..training.optimizers import OPTIMIZERS
from ..training.recipes import Recipe
from ..training.schedules import SCHEDULES
from ..training.training import Training


@dataclass(frozen=True)
class Decision:
    """One decision with its reason in a sentence, for the README."""

    subject: str
    answer: str
    reason: str


YOURS = "your choice"


def explain(
    objective: Objective,
    layers: tuple[Layer, ...],
    training: Training,
    recipe: Recipe,
    chosen: frozenset[str],
) -> tuple[Decision, ...]:
    """Return a row for each decision; `chosen` names the answers that are not auto."""
    return (
        *_loss(objective),
        _optimizer(training, recipe, "optimizer" in chosen),
        _rate(training, chosen),
        *_clipping(training, "clip_norm" in chosen),
        _dropout(layers, objective.loss.pairwise, "dropout" in chosen),
        *_added(layers),
    )


def _loss(objective: Objective) -> Iterator[Decision]:
    loss = objective.loss
    yield Decision("Loss", loss.name.replace("_", " "), loss.reason)
    if objective.weights_classes:
        yield Decision("Rare classes", "weighted up", "all classes count equally")
    if objective.smooths_labels:
        share = f"{objective.settings[-1].default:g}"
        yield Decision(
            "Label smoothing", share, "it keeps the network from being overconfident"
        )
    if objective.head_form.reason:
        name = objective.head_form.activation.replace("_", " ")
        yield Decision("Output", name, objective.head_form.reason)


def _optimizer(training: Training, recipe: Recipe, chosen: bool) -> Decision:
    title = OPTIMIZERS[training.optimizer].title
    if training.optimizer == "momentum":
        title += ", Nesterov" * training.nesterov
    return Decision("Optimizer", title, YOURS if chosen else recipe.reason)


def _rate(training: Training, chosen: frozenset[str]) -> Decision:
    rising = "it warms up over the first steps, whose gradients are the least reliable"
    reason = SCHEDULES[training.schedule].reason
    name = f"warm-up and {training.schedule}" if training.warmup else training.schedule
    reason = f"{rising}; {reason}" if training.warmup else reason
    answer = f"{training.learning_rate:g}, {name}"
    if "schedule" in chosen:
        reason = f"{YOURS}: {reason}"
    elif "learning_rate" in chosen:
        reason = f"the rate is {YOURS}; the schedule: {reason}"
    return Decision("Learning rate", answer, reason)


def _clipping(training: Training, chosen: bool) -> Iterator[Decision]:
    reason = "a single exploding gradient could undo what was learned"
    for setting in training.settings:
        if setting.name == "clip_norm":
            answer = f"norm {setting.default:g}"
            yield Decision("Gradient clipping", answer, YOURS if chosen else reason)
    if chosen and not training.clips:
        yield Decision("Gradient clipping", "none", YOURS)


def _dropout(layers: tuple[Layer, ...], paired: bool, chosen: bool) -> Decision:
    rates = {rate_of(layer) for layer in layers if layer.kind == "dropout"}
    rates |= {layer.dropout for layer in layers if layer.dropout}
    if not rates:
        return Decision("Dropout", "none", _no_dropout(layers, paired, chosen))
    answer = ", ".join(f"{rate:g}" for rate in sorted(rates))
    return Decision("Dropout", answer, YOURS if chosen else _auto_dropout(layers))


def _no_dropout(layers: tuple[Layer, ...], paired: bool, chosen: bool) -> str:
    if not any(FAMILIES[layer.kind].weighted for layer in layers):
        return "the output layer reads the raw input, which is never dropped"
    if paired and not chosen:
        return "the loss compares embeddings, and dropout would add noise to them"
    return YOURS


def _auto_dropout(layers: tuple[Layer, ...]) -> str:
    """Return where the rates come from."""
    owns = [
        FAMILIES[layer.kind].own_dropout(layer.options) is not None for layer in layers
    ]
    placed = [layer.kind == "dropout" and not layer.reason for layer in layers]
    if not any(owns) and not any(placed):
        return "the usual rates of these layers"
    return "as given in your layers, the usual rates elsewhere"


def _added(layers: tuple[Layer, ...]) -> tuple[Decision, ...]:
    return tuple(
        Decision(f"`{layer.name}`", layer.title, layer.reason)
        for layer in layers
        if layer.reason
    )
