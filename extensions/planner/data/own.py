"""A person's own data: which files fit, and what is known of them."""

from collections.abc import Mapping
from typing import Any

from .. import values
from ..errors import PlanError
from ..objective.tasks import TASKS
from .data import Data
from .demos import Demo, tasks_offered
from .sizes import AXES, input_shape, read_outputs, read_vocabulary

# What is in a .csv file, and the modules that read what is to be predicted.
SHEETS = {"tabular": "table", "series": "series"}
READERS = {
    "npz": "inputs.py.jinja",
    "csv_table": "own/inputs_csv_table.py",
    "csv_series": "own/inputs_csv_series.py.jinja",
    "image_folder": "own/inputs_image_folder.py",
}
# Tables are often short, and an epoch of them few steps: on 120 wines a dense network
# got 0.67 right after 50 epochs.
EPOCHS = {"tabular": 100, "series": 50, "image": 50, "video": 50, "tokens": 50}
BATCH_SIZE = 32

# Where examples can come from, for each kind of input.
SOURCES = {
    "demo": ("real data that is built in, to start at once", tuple(AXES)),
    "csv": ("a table of your own", ("tabular", "series")),
    "npz": ("NumPy arrays x and y of your own", tuple(AXES)),
    "image_folder": ("image files of your own, a folder for each class", ("image",)),
}
IN_FOLDERS = ("multiclass", "binary", "metric_learning")
IN_TABLES = tuple(name for name in TASKS if name != "ctc")
TITLES = {
    "multiclass": "the class of {each}",
    "binary": "which of two classes {each} belongs to",
    "multilabel": "the labels of {each}",
    "regression": "the numbers of {each}",
    "bounded_regression": "the numbers from 0 to 1 of {each}",
    "positive_regression": "the numbers of 0 or more of {each}",
    "ctc": "the labels of an example, in their order",
    "metric_learning": "which examples are alike",
}


def sources_offered(input_kind: str) -> dict[str, str]:
    """Return the sources that a kind of input can come from, each explained."""
    return {
        name: text for name, (text, kinds) in SOURCES.items() if input_kind in kinds
    }


def tasks_fitting(input_kind: str, data_source: str) -> dict[str, str]:
    """Return the tasks that data of a source can have, each explained."""
    if data_source == "demo":
        return tasks_offered(input_kind)
    limited = {"image_folder": IN_FOLDERS, "csv": IN_TABLES}
    allowed = limited.get(data_source, tuple(TASKS))
    timed = "T" in AXES[input_kind]
    return {
        name: task.title
        for name, task in TASKS.items()
        if name in allowed and (timed or task.steps == "")
    }


def steps_offered(input_kind: str, task: str) -> bool:
    """Say whether own data of a kind can have a target at every step."""
    fits = TASKS[task].steps == "" and TASKS[task].metrics != "metric_learning"
    return fits and "T" in AXES[input_kind]


def own_data(answers: Mapping[str, Any], per_step: bool) -> Demo:
    """Return what is known of a person's own data, from the answers.

    Raises:
        PlanError: An answer is missing or out of range.
    """
    kind, task, source = (answers[k] for k in ("input_kind", "task", "data_source"))
    if source not in sources_offered(kind):
        problem = f"{source} cannot hold examples of {kind}"
        fitting = ", ".join(sources_offered(kind))
        raise PlanError("data_source", problem, f"Use {fitting}.")
    if task not in tasks_fitting(kind, source):
        fitting = ", ".join(tasks_fitting(kind, source))
        problem = f"{task} cannot be learnt from data_source {source} of {kind}"
        raise PlanError("task", problem, f"Use {fitting}.")
    each = "every step" if per_step else "an example"
    sort = f"csv_{SHEETS[kind]}" if source == "csv" else source
    data = Data(
        name=source,
        title=TITLES[task].format(each=each),
        inputs=input_shape(kind, answers["input_shape"]),
        outputs=read_outputs(task, answers["outputs"]),
        output_names=(),
        vocabulary=read_vocabulary(answers["vocabulary"]) if kind == "tokens" else 0,
        padded=kind == "tokens" or values.truth(answers["padded"]),
        source=source,
        own=True,
        template=f"own/data_{sort}.py.jinja",
        reader=READERS[sort],
    )
    return Demo(data, EPOCHS[kind], BATCH_SIZE)
