"""A person's own data: which files fit, and what is known of them."""

from collections.abc import Mapping

from ..errors import PlanError
from ..layers.shape import Shape
from .data import Data
from .dataset import Dataset
from .files import DATES, Form
from .offers import sources_offered, tasks_fitting
from .request import DataRequest
from .roles import Roles
from .schema import Column, Schema, describe_width
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
    features = choose_features(kind, request.schema, request.roles)
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
        schema=request.schema,
        features=features,
        width=check_width(inputs, features),
        distinct=not features or any(c.kind != "Category" for c in features),
        learns=form.columns and not request.schema.columns,
        modules=_choose_modules(source, form, request.schema),
        template=f"custom/{form.name}/data.py.jinja",
    )
    return Dataset(data, EPOCHS[kind], BATCH_SIZE)


def _choose_modules(source: Source, form: Form, schema: Schema) -> Mapping[str, str]:
    """Return the modules that read a form of examples, each with its template."""
    dated = any(column.kind == "Date" for column in schema.columns)
    learned = {} if schema.columns else form.learned
    return {**source.modules, **form.modules, **(DATES if dated else {}), **learned}


def choose_features(kind: str, schema: Schema, roles: Roles) -> tuple[Column, ...]:
    """Return the columns of a table that are features."""
    taken = roles.columns | {roles.id} if kind == "series" else roles.columns
    return tuple(c for c in schema.columns if c.width and c.name not in taken)


def check_width(inputs: Shape, features: tuple[Column, ...]) -> str:
    """Return how many features the columns of a table make; "" where that is unknown.

    Raises:
        PlanError: They are not as many as an example has.
    """
    if not features:
        return ""
    width, described = sum(c.width for c in features), describe_width(features)
    if width != inputs.sizes[-1]:
        problem = f"the columns give {described}, not {inputs.sizes[-1]}"
        sizes = [*inputs.sizes[:-1], width]
        raise PlanError("input_shape", problem, f"Write {sizes}, or change schema.")
    return described


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
