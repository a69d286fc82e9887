"""Real data for every kind of input and task, without a download."""

from dataclasses import replace

from ...errors import PlanError
from ...objective.tasks import TASKS
from ..dataset import Dataset
from . import image, series, series_per_step, tabular, tokens, tokens_per_step, video

MODULES = (tabular, series, series_per_step, image, video, tokens, tokens_per_step)

# By input kind, task, and whether every step has an answer.
DEMOS: dict[tuple[str, str, bool], Dataset] = {
    (module.KIND, task, per_step): demo
    for module in MODULES
    for (task, per_step), demo in module.DEMOS.items()
}


def demo_for(input_kind: str, task: str, per_step: bool) -> Dataset:
    """Return the data of a kind and a task."""
    try:
        demo = DEMOS[input_kind, task, per_step]
    except KeyError:
        where = " at every step" if per_step else ""
        fitting = [
            t for kind, t, steps in DEMOS if (kind, steps) == (input_kind, per_step)
        ]
        raise PlanError(
            "per_step" if per_step else "task",
            f"there is no demo data for {task}{where} of {input_kind}",
            f"Use task {' or '.join(fitting)}." if fitting else "Answer false.",
        ) from None
    return replace(demo, data=replace(demo.data, template=f"demos/{demo.data.name}.py"))


def per_step_offered(input_kind: str, task: str) -> bool:
    """Say whether there is data with an answer for every step."""
    return (input_kind, task, True) in DEMOS


def tasks_offered(input_kind: str) -> dict[str, str]:
    """Return the tasks that there is data for, with the lines that explain them."""
    known = {task for kind, task, _ in DEMOS if kind == input_kind}
    return {name: task.title for name, task in TASKS.items() if name in known}


__all__ = ["DEMOS", "Dataset", "demo_for", "per_step_offered", "tasks_offered"]
