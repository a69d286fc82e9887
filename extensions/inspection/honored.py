"""What a generated project cannot read of a table is refused, with the cure."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from .column import TRUTHS, Column, is_gap_in_class
from .errors import InspectionError, quote
from .kinds import Kind
from .reading import GAPS, read_number

# No float32 holds more.
LARGEST = 3.4e38
CURE = "Correct it, leave the cell empty, or answer ignore with the column."
CURE_OF_TARGET = "Remove the row, or correct it: it says nothing of what to predict."


def check_columns(
    name: str, features: Iterable[Column], targets: Iterable[Column]
) -> None:
    """Refuse features and targets in which a cell is not what the others are.

    Raises:
        InspectionError: One is; the text names the first place.
    """
    for column in targets:
        _check_target(name, column)
        _check_numbers(name, column, CURE_OF_TARGET)
    for column in features:
        _check_numbers(name, column, CURE)


def _check_target(name: str, column: Column) -> None:
    marks = column.marks
    if column.kind in ("words", "codes", "truths"):
        marks = tuple(word for word in column.counts if is_gap_in_class(word))
    for index, cell in enumerate(column.cells if marks else ()):
        if cell in marks:
            where = _where(column, index)
            problem = f"{where}, which seems to stand for none"
            raise InspectionError(name, problem, CURE_OF_TARGET)


def _check_numbers(name: str, column: Column, cure: str) -> None:
    if column.contrary:
        example = next(iter(column.counts))
        other = column.reading.other_format
        here, there = column.form.example, other.example if other else ""
        problem = f"{_where(column, column.cells.index(example))}, written as {there}"
        change = f"write numbers as {here}, or answer ignore with the column"
        means = f"Other columns have {here}: answer numbers with {there}, {change}."
        raise InspectionError(name, problem, means)
    if column.stray is not None:
        unit = column.reading.unit
        others = f"numbers in {unit}" if unit else "numbers"
        problem = f"{_where(column, column.stray)}, where other values are {others}"
        raise InspectionError(name, problem, cure)
    if column.values and max(map(abs, column.range)) > LARGEST:
        for index, cell in enumerate(column.cells):
            if abs(column.values.get(cell, 0.0)) > LARGEST:
                cure = "Use numbers below 3.4e38."
                raise InspectionError(name, _where(column, index), cure)


def _where(column: Column, index: int) -> str:
    cell = quote(column.cells[index])
    return f"{column.place(index)}, column {quote(column.name)} is {cell}"


def check_kinds(name: str, columns: Mapping[Column, Kind]) -> None:
    """Refuse kinds of columns that do not suit what these hold.

    Raises:
        InspectionError: One does not; the text names the first place.
    """
    for column, kind in columns.items():
        holds = _tests(column, kind).get(kind.name)
        if holds is None:
            continue
        wrong = {word for word in column.counts if not holds(word)}
        for index, cell in enumerate(column.cells):
            gap = cell in GAPS and kind.name != "category" and not kind.gaps
            if cell in wrong or gap:
                shown = kind.text if kind.name != "category" else "one of its list"
                problem = f"{_where(column, index)}, and schema says: {shown}"
                cure = "Change the line of the column."
                raise InspectionError(name, problem, cure, "schema")


def _tests(column: Column, kind: Kind) -> dict[str, Callable[[str], bool]]:
    return {
        "number": lambda word: (
            word in kind.marks
            or word.lower() in TRUTHS
            or read_number(word, kind.unit, column.form) is not None
        ),
        "category": lambda word: word in kind.values,
        "date": lambda word: _is_date(word, kind.form),
    }


def _is_date(word: str, form: str) -> bool:
    try:
        datetime.strptime(word, form)
    except ValueError:
        return False
    return True
