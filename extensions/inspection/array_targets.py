"""What is to be predicted of arrays: the shape of y, its values, and the task."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .array_columns import are_shares, join_one_hot, make_columns
from .array_inputs import Inputs
from .column import Column
from .errors import InspectionError, listed
from .npy import Array
from .targets import Task, find_task

TIMED = ("series", "tokens", "video")


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
    length = inputs.shapes[kind][0]
    steps = timed and len(y.shape) > 1 and y.shape[1] == length
    if timed and not steps and _is_sequence(y):
        return _sequences(y)
    columns = list(make_columns(y, steps, inputs.lengths if timed else ()))
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


def _of_columns(name: str, y: Array, columns: list[Column]) -> Targets:
    if len(columns) > 1 and are_shares(columns):
        return _of_shares(name, columns)
    task = find_task(name, columns)
    if task.name in ("binary", "multiclass"):
        _check_negative(name, columns[0])
    if len(columns) == 1 and len(y.shape) > 1 and y.shape[-1] == 1:
        task = replace(task, reason=f"{task.reason}; its last axis of 1 is dropped")
    return Targets(columns, task, len(columns[0].counts), None, "")


def _of_shares(name: str, columns: list[Column]) -> Targets:
    """Return what numbers that add up to 1 are: one-hot classes, or probabilities."""
    number = len(columns)
    joined = join_one_hot(name, columns)
    if joined:
        reason = f"y is one-hot, and read as {number} classes"
        task = Task("binary" if number == 2 else "multiclass", reason, ())
        return Targets([joined], task, number, None, "")
    reason = f"the {number} numbers of y add up to 1"
    task = Task("multiclass", reason, ("bounded_regression",))
    return Targets(columns, task, number, None, "", probabilities=True)


def _check_negative(name: str, column: Column) -> None:
    """Refuse negative classes beside others, which are rather a sign of none.

    Classes on both sides of 0 are meant, such as -1, 0 and 1.
    """
    values = set(column.values.values())
    if sum(v >= 0 for v in values) < 2 or values == {-v for v in values}:
        return
    for index, cell in enumerate(column.cells):
        if column.values.get(cell, 0) < 0:
            others = listed(sorted(w for w, v in column.values.items() if v >= 0), 4)
            problem = f"{column.place(index)}, y is {cell} beside classes {others}"
            cure = "Leave it out if that means none, or write the classes as words."
            raise InspectionError(name, problem, cure)


def _count_names(name: str, arrays: Mapping[str, Array], found: Targets) -> int:
    """Return how many classes there are: as many as have names, if they have."""
    names, y = arrays.get("names"), arrays["y"]
    if names is None or found.probabilities or len(found.columns) != 1:
        return found.classes
    count = names.shape[0]
    if len(set(names.values)) < count:
        twice = next(n for n in names.values if list(names.values).count(n) > 1)
        problem = f"names holds {twice!r} twice"
        raise InspectionError(name, problem, "Save a different name for each class.")
    if y.kind in "iu" and max(y.values) >= count:
        problem = f"y goes up to {max(y.values)} and there are {count} names"
        raise InspectionError(name, problem, "Save a name for each class.")
    return count
