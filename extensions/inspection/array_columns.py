"""The targets of arrays as columns, and several columns as one."""

from collections.abc import Sequence
from math import prod

from .column import Column
from .errors import InspectionError
from .npy import Array

SUM = 1e-3
TRUE = ("False", "True")


def make_columns(y: Array, steps: bool, lengths: Sequence[int]) -> list[Column]:
    """Return a column for each number that y holds of an example, or of a step."""
    width = prod(y.shape[1 + steps :])
    columns: list[list[str]] = [[] for _ in range(width)]
    whole = y.kind == "f" and all(v.is_integer() for v in y.values if v == v)
    for place, row in enumerate(y.rows()):
        valid = (lengths[place] if lengths else y.shape[1]) if steps else 1
        size = y.shape[1] if steps else 1
        for number, cells in enumerate(columns):
            part = row[number * size :][:size] if y.fortran else row[number::width]
            cells += [_word(y, value, width, whole) for value in part[:valid]]
    names = [f"y[{number}]" if width > 1 else "y" for number in range(width)]
    unit = "step" if steps else "example"
    return [
        Column(name, cells, range(len(cells)), unit)
        for name, cells in zip(names, columns, strict=True)
    ]


def _word(y: Array, value: object, width: int, whole: bool) -> str:
    """Write a value as the project names it: 1.0 as 1, and words without blanks."""
    if y.kind == "b":
        return TRUE[bool(value)] if width == 1 else str(int(bool(value)))
    if whole and isinstance(value, float) and value == value:
        return str(int(value))
    return str(value).strip()


def are_shares(columns: Sequence[Column]) -> bool:
    """Say whether the numbers of each example add up to 1."""
    if any(not column.values or column.range[0] < 0 for column in columns):
        return False
    numbers = [[column.values[cell] for cell in column.cells] for column in columns]
    return all(abs(sum(row) - 1) < SUM for row in zip(*numbers, strict=True))


def join_one_hot(name: str, columns: Sequence[Column]) -> Column | None:
    """Return one-hot columns as one of classes, None where they are probabilities.

    Raises:
        InspectionError: A class never occurs.
    """
    if not all(set(column.values.values()) <= {0, 1} for column in columns):
        return None
    chosen = [
        next(str(i) for i, cell in enumerate(row) if float(cell))
        for row in zip(*(column.cells for column in columns), strict=True)
    ]
    never = [str(i) for i in range(len(columns)) if str(i) not in set(chosen)]
    if never:
        problem = f"y is one-hot, and its class {never[0]} never occurs"
        raise InspectionError(name, problem, "Leave out the columns that are all 0.")
    return Column("y", chosen, columns[0].rows, columns[0].unit)
