"""A person's own data: which files fit, and what is known of them."""

from collections.abc import Mapping
from typing import Any

from .. import values
from ..errors import PlanError
from .data import Data
from .demos import Demo
from .offers import sources_offered, tasks_fitting
from .sizes import input_shape, read_outputs, read_vocabulary
from .source import Source
from .sources import SOURCES

# Tables are often short, and an epoch of them few steps: on 120 wines a dense network
# got 0.67 right after 50 epochs.
EPOCHS = {"tabular": 100, "series": 50, "image": 50, "video": 50, "tokens": 50}
BATCH_SIZE = 32

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


def own_data(answers: Mapping[str, Any], per_step: bool) -> Demo:
    """Return what is known of a person's own data, from the answers.

    Raises:
        PlanError: An answer is missing or out of range.
    """
    kind, task = answers["input_kind"], answers["task"]
    source = SOURCES[answers["data_source"]]
    _check(kind, task, source)
    each = "every step" if per_step else "an example"
    inputs = input_shape(kind, answers["input_shape"])
    templates = source.templates[kind]
    data = Data(
        name=source.name,
        title=TITLES[task].format(each=each),
        inputs=inputs,
        outputs=read_outputs(task, answers["outputs"]),
        output_names=(),
        vocabulary=read_vocabulary(answers["vocabulary"]) if kind == "tokens" else 0,
        padded=kind == "tokens" or values.truth(answers["padded"]),
        source=source.name,
        own=True,
        lazy=source.lazy,
        arrays=source.arrays,
        folders=source.folders,
        columns=source.columns,
        table=source.columns and not inputs.timed,
        long_table=source.columns and inputs.timed,
        dependencies=source.dependencies,
        example_path=source.example_path,
        template=templates.data,
        reader=templates.reader,
    )
    return Demo(data, EPOCHS[kind], BATCH_SIZE)


def _check(kind: str, task: str, source: Source) -> None:
    if kind not in source.kinds:
        problem = f"{source.name} cannot hold examples of {kind}"
        fitting = ", ".join(sources_offered(kind))
        raise PlanError("data_source", problem, f"Use {fitting}.")
    if task not in tasks_fitting(kind, source.name):
        fitting = ", ".join(tasks_fitting(kind, source.name))
        problem = f"{task} cannot be learnt from data_source {source.name} of {kind}"
        raise PlanError("task", problem, f"Use {fitting}.")
