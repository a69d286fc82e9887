"""A person's own data: which files fit, and what is known of them."""

from ..errors import PlanError
from ..layers.shape import Shape
from .data import Data
from .dataset import Dataset
from .offers import sources_offered, tasks_fitting
from .request import DataRequest
from .source import Source

# Tables are often short, and an epoch of them few steps: on 120 wines a dense network
# got 0.67 right after 50 epochs.
EPOCHS = {"tabular": 100, "series": 50, "image": 50, "video": 50, "tokens": 50}
BATCH_SIZE = 32

TITLES = {
    "multiclass": "the class of {each}",
    "binary": "which of two classes {each} belongs to",
    "multilabel": "the labels of {each}",
    "regression": "{numbers} for {each}",
    "bounded_regression": "{numbers} from 0 to 1 for {each}",
    "positive_regression": "{numbers} of 0 or more for {each}",
    "ctc": "the labels of each example, in order",
    "metric_learning": "an embedding in which examples of a class lie close together",
}


def describe_user_data(request: DataRequest, inputs: Shape) -> Dataset:
    """Return what is known of a person's own data."""
    source, kind = request.source, request.kind
    each = "each step" if request.per_step else "each example"
    numbers = "a number" if request.outputs == 1 else f"{request.outputs} numbers"
    form = source.forms[kind]
    data = Data(
        name=source.name,
        title=TITLES[request.task.name].format(each=each, numbers=numbers),
        inputs=inputs,
        outputs=request.outputs,
        output_names=(),
        vocabulary=request.vocabulary,
        padded=request.padded,
        source=source.name,
        custom=True,
        form=form,
        files=source.files,
        dependencies=source.dependencies,
        roles=request.roles,
        modules=form.modules,
        template=f"custom/{form.name}/data.py.jinja",
    )
    return Dataset(data, EPOCHS[kind], BATCH_SIZE)


def check_source(kind: str, source: Source, task: str) -> None:
    """Refuse data that a source cannot hold.

    Raises:
        PlanError: It holds no such input, or nothing that this can be learned from.
    """
    if kind not in source.kinds:
        problem = f"{source.name} cannot hold examples of {kind}"
        fitting = ", ".join(sources_offered(kind))
        raise PlanError("data_source", problem, f"Use {fitting}.")
    if task not in tasks_fitting(kind, source.name):
        fitting = ", ".join(tasks_fitting(kind, source.name))
        problem = f"{task} cannot be learned from data_source {source.name} of {kind}"
        raise PlanError("task", problem, f"Use {fitting}.")
