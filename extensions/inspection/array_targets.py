"""What is to be predicted of arrays: the shape of y, its values, and the task."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .array_inputs import Inputs
from .column import Column
from .errors import InspectionError
from .npy import Array
from .targets import Task, find_task

TIMED = ("series", "tokens", "video")
SUM = 1e-3
TRUE = ("False", "True")


@dataclass(frozen=True)
class Targets:
    """The targets: their columns, the task and how y is laid out.

    `per_step` is None where an example has no steps; `shape` says how y is read.
    `probabilities` says that y has one for each class, and `labels` is the greatest
    label of sequences.
    """

    columns: Sequence[Column]
    task: Task
    classes: int
    per_step: bool | None
    shape: str
    probabilities: bool = False
    labels: int = 0


def find_targets(
    name: str,
    arrays: Mapping[str, Array],
    inputs: Inputs,
    kind: str,
    known: Mapping[str, str],
) -> Targets:
    """Return what y asks to predict.

    Raises:
        InspectionError: Nothing could be learned of it.
    """
    y, x = arrays["y"], arrays["x"]
    if not y.complete:
        raise InspectionError(name, "y is larger than 64 MiB", "Describe it by hand.")
    timed = kind in TIMED
    steps = timed and len(y.shape) > 1 and y.shape[1] == x.shape[1]
    if len(y.shape) > 2 + steps:
        problem = f"y has shape {y.shape}"
        raise InspectionError(name, problem, "Save (N,) or (N, K), or steps (N, T, K).")
    if timed and not steps and _is_sequence(y):
        return _sequences(y)
    columns = list(_columns(y, steps, inputs.lengths if timed else ()))
    shape = f"y has shape {y.shape} where x has {x.shape}"
    found = _of_columns(name, y, columns)
    classes = _count_names(name, arrays, found)
    return replace(
        found, classes=classes, per_step=steps if timed else None, shape=shape
    )


def _is_sequence(y: Array) -> bool:
    """Say whether y holds labels in order, with zeros behind the last."""
    if len(y.shape) != 2 or not y.whole or min(y.values) < 0:
        return False
    ended = False
    for row in y.rows():
        count = sum(1 for label in row if label)
        if count == 0 or not all(row[:count]):
            return False
        ended = ended or count < len(row)
    return ended


def _sequences(y: Array) -> Targets:
    labels = max(y.values)
    reason = "y holds whole numbers with zeros behind the last, as sequences of labels"
    task = Task("ctc", reason, ("regression",))
    return Targets((), task, 0, None, reason, labels=labels)


def _columns(y: Array, steps: bool, lengths: Sequence[int]) -> list[Column]:
    """Return a column for each number that y holds of an example, or of a step."""
    width = y.shape[1 + steps] if len(y.shape) > 1 + steps else 1
    columns: list[list[str]] = [[] for _ in range(width)]
    for place, row in enumerate(y.rows()):
        valid = (lengths[place] if lengths else y.shape[1]) if steps else 1
        size = y.shape[1] if steps else 1
        for number, cells in enumerate(columns):
            part = row[number * size :][:size] if y.fortran else row[number::width]
            cells += [_word(y, value) for value in part[:valid]]
    names = [f"y[{number}]" if width > 1 else "y" for number in range(width)]
    unit = "step" if steps else "example"
    return [
        Column(name, cells, range(len(cells)), unit)
        for name, cells in zip(names, columns, strict=True)
    ]


def _word(y: Array, value: object) -> str:
    return TRUE[bool(value)] if y.kind == "b" else str(value)


def _of_columns(name: str, y: Array, columns: list[Column]) -> Targets:
    single = len(columns) == 1
    if not single and _are_probabilities(y, columns):
        reason = f"the {len(columns)} numbers of y add up to 1"
        task = Task("multiclass", reason, ("bounded_regression",))
        return Targets(columns, task, len(columns), None, "", probabilities=True)
    task = find_task(name, columns)
    if (
        single
        and len(y.shape) > 1
        and y.shape[-1] == 1
        and "regression" not in task.name
    ):
        problem = f"y has shape {y.shape}, a column where classes are a row"
        raise InspectionError(name, problem, "Save y.reshape(-1), or y[..., 0].")
    return Targets(columns, task, len(columns[0].counts), None, "")


def _are_probabilities(y: Array, columns: list[Column]) -> bool:
    if y.kind not in "iuf" or any(not c.values or c.range[0] < 0 for c in columns):
        return False
    numbers = [[column.values[cell] for cell in column.cells] for column in columns]
    return all(abs(sum(row) - 1) < SUM for row in zip(*numbers, strict=True))


def _count_names(name: str, arrays: Mapping[str, Array], found: Targets) -> int:
    """Return how many classes there are: as many as have names, if they have."""
    names, y = arrays.get("names"), arrays["y"]
    if names is None or found.probabilities or len(found.columns) != 1:
        return found.classes
    count = names.shape[0]
    if y.kind in "iu" and max(y.values) >= count:
        problem = f"y goes up to {max(y.values)} and there are {count} names"
        raise InspectionError(name, problem, "Save a name for each class.")
    return count
