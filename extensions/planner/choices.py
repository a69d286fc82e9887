"""The reason of every default, as sentences for the README."""

from collections.abc import Iterator

from .layer import Layer
from .objective import Objective
from .optimizers import OPTIMIZERS, Association
from .plan import Choice, Training

YOURS = "you chose it"


def explain(
    objective: Objective,
    layers: tuple[Layer, ...],
    training: Training,
    row: Association,
    chosen: set[str],
) -> tuple[Choice, ...]:
    """Return a row for each decision; `chosen` names the answers that are not auto."""
    return (
        *_loss(objective),
        _optimizer(training, row, "optimizer" in chosen),
        _rate(training, row),
        *_clipping(training),
        _dropout(layers, objective.loss.paired, "dropout" in chosen),
        *_added(layers),
    )


ACTIVATIONS = {
    "sigmoid": "no prediction can leave the range from 0 to 1; near its ends it "
    "learns slowly",
    "softplus": "no prediction is negative, and it learns everywhere",
    "relu": "no prediction is negative, and it can be exactly 0; where it is, it does "
    "not learn, so its bias starts above 0",
    "unit_norm": "only the direction counts, so distances are comparable",
}


def _loss(objective: Objective) -> Iterator[Choice]:
    loss = objective.loss
    yield Choice("Loss", loss.name.replace("_", " "), loss.reason)
    if objective.weighs:
        yield Choice("Rare classes", "weighed up", "each class counts alike")
    if objective.smooths:
        share = f"{objective.settings[-1].default:g}"
        yield Choice("Label smoothing", share, "the network is not to be too sure")
    if objective.activation:
        name = objective.activation.replace("_", " ")
        yield Choice("Output", name, ACTIVATIONS[objective.activation])


def _optimizer(training: Training, row: Association, chosen: bool) -> Choice:
    title = OPTIMIZERS[training.optimizer].title
    return Choice("Optimizer", title, YOURS if chosen else row.reason)


def _rate(training: Training, row: Association) -> Choice:
    reasons = {
        "warmup_cosine": "it rises over a tenth of the steps, then falls to zero",
        "cosine": "large steps find the valley, small steps at the end settle in it",
        "constant": "the step size stays; early stopping ends the run",
    }
    answer = f"{training.learning_rate:g}, {training.schedule.replace('_', ' and ')}"
    return Choice("Learning rate", answer, reasons[training.schedule])


def _clipping(training: Training) -> tuple[Choice, ...]:
    if training.clip_norm is None:
        return ()
    reason = "one exploding gradient must not undo what was learnt"
    return (Choice("Gradient clipping", f"norm {training.clip_norm:g}", reason),)


def _dropout(layers: tuple[Layer, ...], paired: bool, chosen: bool) -> Choice:
    places = [layer for layer in layers if layer.kind == "dropout"]
    inside = [layer for layer in layers if layer.dropout]
    rates = {layer.options["rate"] for layer in places}
    rates |= {layer.dropout for layer in inside}
    if not rates:
        clear = "the loss compares embeddings, and noise would blur them"
        reason = clear if paired and not chosen else YOURS
        return Choice("Dropout", "none", reason)
    answer = ", ".join(f"{rate:g}" for rate in sorted(rates))
    placed = any(layer.reason for layer in places) or inside
    usual = "the usual rates of these layers"
    return Choice("Dropout", answer, usual if placed and not chosen else YOURS)


def _added(layers: tuple[Layer, ...]) -> tuple[Choice, ...]:
    return tuple(
        Choice(f"`{layer.name}`", layer.title, layer.reason)
        for layer in layers
        if layer.reason
    )
