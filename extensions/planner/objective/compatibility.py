"""Which losses fit a task, and what is asked beside them."""

from ..errors import PlanError, quote
from ..reading.words import AUTO
from .head_forms import HEAD_FORMS, HeadForm
from .losses import LOSSES, Loss
from .task import Task
from .tasks import TASKS


def choose_loss(
    task: Task, answer: str, *, probabilities: bool = True, source: str = ""
) -> Loss:
    """Return the loss that was asked for, or the task's own for "auto".

    `probabilities` says that the data of `source` can hold some as targets.

    Raises:
        PlanError: The loss does not fit the task, or what the data can hold.
    """
    fitting = losses_fitting(task, probabilities)
    name = task.losses[0] if answer == AUTO else answer
    if name not in fitting:
        held = f" of {source}" * (name in task.losses)
        raise PlanError(
            "loss",
            f"{quote(name)} does not fit task {task.name}{held}",
            f"Use auto or {', '.join(fitting)}.",
        )
    return LOSSES[name]


def losses_fitting(task: Task, probabilities: bool) -> dict[str, str]:
    """Return the losses that fit a task and its data, each with its reason."""
    return {
        name: LOSSES[name].reason
        for name in task.losses
        if probabilities or LOSSES[name].target != "probabilities"
    }


def loss_options(task: str, loss: str) -> set[str]:
    """Return the questions that a task and its loss bring with them."""
    row = TASKS[task]
    chosen = LOSSES[loss if loss in row.losses else row.losses[0]]
    offered = {
        "balance": chosen.takes_class_weights and row.target != "numbers",
        "label_smoothing": chosen.name == "cross_entropy",
        "output_activation": len(row.activations) > 1,
    }
    return {name for name, fits in offered.items() if fits}


def choose_head_form(task: Task, loss: Loss, answer: str, *, padded: bool) -> HeadForm:
    """Return the form of the output layer; `answer` names what follows it.

    Raises:
        PlanError: The output layer of this task has no such activation.
    """
    if answer not in (AUTO, *task.activations):
        raise PlanError(
            "output_activation",
            f"{quote(answer)} does not fit task {task.name}",
            f"Use auto or {', '.join(task.activations)}.",
        )
    asked = (name for name in task.head_forms if HEAD_FORMS[name].activation == answer)
    needed = loss.head_form or (task.padded_head_form if padded else "")
    return HEAD_FORMS[needed or next(asked, task.head_forms[0])]
