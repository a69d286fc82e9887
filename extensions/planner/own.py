"""A person's own data: which files fit, and what must be known of them."""

import math
from collections.abc import Mapping
from typing import Any

import yaml

from . import values
from .demos import Demo, tasks_offered
from .errors import PlanError
from .plan import Data
from .shape import Shape, letters
from .tasks import TASKS

AXES = {"tabular": "F", "series": "TF", "image": "HWC", "video": "THWC", "tokens": "T"}
# The shape of one example, as a person would write it.
SHAPES = {
    "tabular": "[13]",
    "series": "[128, 9]",
    "image": "[64, 64, 3]",
    "video": "[16, 64, 64, 3]",
    "tokens": "[100]",
}
# What is in a .csv file, and the modules that read what is to be predicted.
SHEETS = {"tabular": "table", "series": "series"}
READERS = {
    "npz": "inputs.py.jinja",
    "csv_table": "own/inputs_csv_table.py",
    "csv_series": "own/inputs_csv_series.py.jinja",
    "image_folder": "own/inputs_image_folder.py",
}
MOST_NUMBERS = 10_000_000
MOST_OUTPUTS = 100_000
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
        template=f"own/data_{sort}.py.jinja",
        reader=READERS[sort],
    )
    return Demo(data, EPOCHS[kind], BATCH_SIZE)


def input_shape(input_kind: str, answer: object) -> Shape:
    """Read the shape of one example, `[128, 9]`.

    Raises:
        PlanError: It is not a list of as many sizes as the kind has axes.
    """
    axes = AXES[input_kind]
    sizes = _read_sizes(answer)
    if len(sizes) != len(axes) or min(sizes) < 1:
        problem = f"{str(answer)[:60]!r} is not a shape {letters(axes)}"
        raise PlanError("input_shape", problem, f"Write it as {SHAPES[input_kind]}.")
    if math.prod(sizes) > MOST_NUMBERS:
        problem = f"{sizes} are {math.prod(sizes):,} numbers in one example"
        raise PlanError("input_shape", problem, f"Use at most {MOST_NUMBERS:,}.")
    return Shape(axes, tuple(sizes))


def _read_sizes(answer: object) -> list[int]:
    """Return the whole numbers of a list; nothing if it is anything else."""
    try:
        sizes = yaml.safe_load(answer) if isinstance(answer, str) else answer
    except yaml.YAMLError:
        return []
    if not isinstance(sizes, list):
        return []
    return [size if type(size) is int else 0 for size in sizes]


def read_outputs(task: str, answer: object) -> int:
    """Read how many outputs a network of a task has.

    Raises:
        PlanError: It is not a whole number that the task can have.
    """
    if task == "binary":
        return 1
    least = 2 if task == "multiclass" else 1
    count = values.whole("outputs", answer, least, MOST_OUTPUTS)
    # The blank is a class more.
    return count + 1 if task == "ctc" else count


def read_vocabulary(answer: object) -> int:
    """Read how many different tokens there are.

    Raises:
        PlanError: It is not a whole number that fits.
    """
    return values.whole("vocabulary", answer, 2, MOST_NUMBERS)
