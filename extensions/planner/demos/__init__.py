"""Real data for every kind of input and task, without a download."""

from ..errors import PlanError
from ..tasks import TASKS
from . import image, series, tabular, tokens, video
from .demo import Demo

# By input kind, task, and whether every step has an answer.
DEMOS: dict[tuple[str, str, bool], Demo] = {
    (module.__name__.rpartition(".")[2], task, per_step): demo
    for module in (tabular, series, image, video, tokens)
    for (task, per_step), demo in module.DEMOS.items()
}


def demo_for(input_kind: str, task: str, per_step: bool) -> Demo:
    """Return the data of a kind and a task."""
    try:
        return DEMOS[input_kind, task, per_step]
    except KeyError:
        kinds = " or ".join(sorted({kind for kind, _, steps in DEMOS if steps}))
        raise PlanError(
            "per_step",
            f"there is no demo data for {task} at every step of {input_kind}",
            f"Answer false, or choose task multiclass and input_kind {kinds}.",
        ) from None


def per_step_offered(input_kind: str, task: str) -> bool:
    """Say whether there is data with an answer for every step."""
    return (input_kind, task, True) in DEMOS


def tasks_offered(input_kind: str) -> dict[str, str]:
    """Return the tasks that there is data for, with the lines that explain them."""
    known = {task for kind, task, _ in DEMOS if kind == input_kind}
    return {name: task.title for name, task in TASKS.items() if name in known}


__all__ = ["DEMOS", "Demo", "demo_for", "per_step_offered", "tasks_offered"]
