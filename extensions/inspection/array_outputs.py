"""The answers that the targets of arrays give."""

from .array_targets import Targets
from .errors import counted
from .findings import Finding, truth
from .targets import rare_class


def conclude_targets(targets: Targets, chosen: str) -> dict[str, Finding]:
    """Return what the targets say of the task, the outputs, the loss and balance."""
    task = targets.task
    found = {"task": Finding(task.name, task.reason)}
    if targets.per_step is not None:
        found["per_step"] = truth(targets.per_step, targets.shape)
    if chosen == "ctc":
        found["outputs"] = Finding(
            str(targets.labels), f"labels go up to {targets.labels}"
        )
    elif chosen == "multiclass":
        found["outputs"] = Finding(
            str(targets.classes), f"y has {targets.classes} classes"
        )
    elif chosen not in ("binary", "metric_learning"):
        width = len(targets.columns)
        found["outputs"] = Finding(
            str(width), f"y holds {counted(width, 'number')} each"
        )
    if targets.probabilities and chosen == "multiclass":
        reason = "y holds a probability for each class"
        found["loss"] = Finding("kl_divergence", reason)
    rare = rare_class(targets.columns, chosen)
    if rare:
        found["balance"] = truth(True, rare)
    return found
