"""The rows of a table by the example that they are steps of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from .column import Column
from .errors import InspectionError, quote
from .names import GROUPS, IDLIKE, SERIES, TIMES, is_called, words_of
from .table import Table

FEWEST_EXAMPLES = 5
ISO = re.compile(r"\d{4}-\d{2}-\d{2}.*")


def find_series(table: Table) -> Column | None:
    """Return the column whose value the rows of one example share, if there is one."""
    columns = list(table.columns.values())
    timed = any(is_time(column) for column in columns)
    names = SERIES | GROUPS | IDLIKE if timed else SERIES
    for column in columns:
        repeated = FEWEST_EXAMPLES <= len(column.counts) <= len(column.cells) / 2
        if is_called(column.name, names) and repeated and not column.missing:
            return column
    return None


def is_time(column: Column) -> bool:
    """Say whether a column tells when a step was, or which it is."""
    return bool(words_of(column.name) & TIMES) and column.kind in ("dates", "numbers")


@dataclass(frozen=True)
class Steps:
    """The rows of a table by the example that they are steps of."""

    by: Column

    @cached_property
    def first(self) -> dict[str, int]:
        """The place of the first row of each example."""
        places: dict[str, int] = {}
        for place, example in enumerate(self.by.cells):
            places.setdefault(example, place)
        return places

    @property
    def lengths(self) -> Sequence[int]:
        """The number of steps of each example."""
        return list(self.by.counts.values())

    def constant(self, column: Column) -> bool:
        """Say whether a column has one value in all rows of an example."""
        first, cells = self.first, column.cells
        pairs = zip(self.by.cells, cells, strict=True)
        return all(cells[first[example]] == cell for example, cell in pairs)

    def per_example(self, column: Column) -> Column:
        """Return a column with one cell for each example."""
        places = self.first.values()
        cells = [column.cells[place] for place in places]
        return Column(column.name, cells, [column.rows[place] for place in places])


def check_order(name: str, steps: Steps, column: Column) -> None:
    """Refuse rows that are not in the order of their time."""
    before: dict[str, float | str] = {}
    for place, (example, cell) in enumerate(
        zip(steps.by.cells, column.cells, strict=True)
    ):
        time = column.values.get(cell, cell if ISO.fullmatch(cell) else None)
        if time is None:
            return
        last = before.get(example, time)
        if type(last) is type(time) and time < last:  # type: ignore[operator]
            problem = (
                f"{column.place(place)} is earlier than the row before it of "
                f"{steps.by.name} {quote(example)}"
            )
            raise InspectionError(name, problem, f"Sort the file by {column.name}.")
        before[example] = time
