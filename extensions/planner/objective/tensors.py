"""The outputs and targets of a batch: what losses and metrics are computed from."""

from dataclasses import dataclass

from .losses import Target
from .objective import Objective

# By what a loss learns from. {b} stands for the axes of examples and steps, {k} for the
# number of classes or labels.
OUTPUTS: dict[Target, str] = {
    "index": "logits ({b}, K)",
    "flags": "logits ({b}, {k})",
    "probabilities": "logits ({b}, K)",
    "sequence": "logits (B, T, K + 1)",
    "numbers": "predictions ({b}, O)",
}
TARGETS: dict[Target, str] = {
    "index": "targets ({b}) class indices",
    "flags": "targets ({b}, {k}) of 0 and 1",
    "probabilities": "targets ({b}, K) probabilities",
    "sequence": "targets (B, S) labels from 1 to K, 0 after the last",
    "numbers": "targets ({b}, O), in the units of the data",
}
BALANCED = (
    "Each class weighs as much as any other: an example counts N / (K · examples of "
    "its class), as in the training split."
)
BALANCED_LABELS = (
    "What is positive counts as often as there are negatives for each positive in the "
    "training split."
)


@dataclass(frozen=True)
class Tensors:
    """The outputs and targets of a batch.

    `outputs` and `targets` describe them in the loss's docstring, `argument` is what
    the loss calls the outputs, and `weighting` its sentence on class weights, "" for
    none. `class_indices` says that a target is the index of its class, `soft` that it
    holds a probability for each class, and `single_logit` that there is one logit, of
    class 1. `missing` is the target of a padded step, "" where every step has its own.
    `any_length` says that the steps of the outputs may be more or fewer.
    """

    outputs: str
    targets: str
    argument: str
    weighting: str
    class_indices: bool
    soft: bool
    single_logit: bool
    missing: str
    any_length: bool


def describe_tensors(objective: Objective) -> Tensors:
    """Return what outputs and targets are for this task and loss."""
    single = objective.task == "binary"
    axes = "B, T" if objective.per_step else "B"
    size = "1" if single else "K"
    indices = objective.target == "index"
    return Tensors(
        outputs=_outputs(objective).format(b=axes, k=size),
        targets=_targets(objective).format(b=axes, k=size),
        argument=_argument(objective),
        weighting=_weighting(indices) if objective.weights_classes else "",
        class_indices=indices,
        soft=objective.target == "probabilities",
        single_logit=single,
        missing=_missing(indices) if objective.ignores_padding else "",
        any_length=objective.target == "sequence",
    )


def _outputs(objective: Objective) -> str:
    if objective.loss.pairwise:
        return "embeddings (B, D) of length 1"
    if objective.head_form.variances:
        return "means and variances ({b}, 2 O)"
    return "logits ({b}, O)" if objective.logits else OUTPUTS[objective.target]


def _targets(objective: Objective) -> str:
    if objective.target == "index" and not objective.per_step:
        return "targets (B,) class indices"
    if objective.task == "bounded_regression":
        return "targets ({b}, O) from 0 to 1"
    return TARGETS[objective.target]


def _argument(objective: Objective) -> str:
    if objective.loss.pairwise:
        return "embeddings"
    numbers = objective.target == "numbers" and not objective.logits
    return "predictions" if numbers else "logits"


def _weighting(indices: bool) -> str:
    return BALANCED if indices else BALANCED_LABELS


def _missing(indices: bool) -> str:
    return "IGNORE_INDEX" if indices else "NaN"
