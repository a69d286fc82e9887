"""Which sources, tasks and losses fit each other, for the questionnaire."""

from ..objective.compatibility import losses_fitting
from ..objective.tasks import TASKS
from .demos import tasks_offered
from .sizes import AXES
from .sources import SOURCES


def sources_offered(input_kind: str) -> dict[str, str]:
    """Return the sources that a kind of input can come from, each explained."""
    return {
        name: source.title
        for name, source in SOURCES.items()
        if input_kind in source.kinds
    }


def tasks_fitting(input_kind: str, data_source: str) -> dict[str, str]:
    """Return the tasks that data of a source can have, each explained."""
    source = SOURCES[data_source]
    if not source.custom:
        return tasks_offered(input_kind)
    timed = "T" in AXES[input_kind]
    return {
        name: TASKS[name].title
        for name in source.tasks
        if timed or TASKS[name].steps == ""
    }


def has_columns(data_source: str) -> bool:
    """Say whether the examples of a source are in a table, whose columns have names."""
    return any(form.columns for form in SOURCES[data_source].forms.values())


def steps_offered(input_kind: str, task: str) -> bool:
    """Say whether own data of a kind can have a target at every step."""
    fits = TASKS[task].steps == "" and TASKS[task].metrics != "metric_learning"
    return fits and "T" in AXES[input_kind]


def losses_offered(task: str, data_source: str) -> dict[str, str]:
    """Return the losses that fit a task and its data, each with its reason."""
    return losses_fitting(TASKS[task], SOURCES[data_source].probabilities)
