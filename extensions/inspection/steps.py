"""The rows of a table by the example that they are steps of."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from .column import Column
from .errors import counted
from .names import GROUPS, IDLIKE, SERIES, TIMES, is_called, words_of
from .table import Table

FEWEST_EXAMPLES = 5


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
    kinds = ("dates", "numbers", "codes")
    return bool(words_of(column.name) & TIMES) and column.kind in kinds


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

    @property
    def apart(self) -> int:
        """The first row that is apart from those before it of its example, or 0."""
        ended: set[str] = set()
        before = ""
        for row, example in zip(self.by.rows, self.by.cells, strict=True):
            if example in ended:
                return row
            if example != before:
                ended.add(before)
                before = example
        return 0

    def varying(self, column: Column) -> str:
        """Say where a column changes within an example, "" where it never does."""
        first, cells, by = self.first, column.cells, self.by.cells
        changed = [i for i, cell in enumerate(cells) if cells[first[by[i]]] != cell]
        if not changed:
            return ""
        examples = len({by[place] for place in changed})
        return f"{counted(examples, 'example')}, first in {column.place(changed[0])}"

    def per_example(self, column: Column) -> Column:
        """Return a column with one cell for each example."""
        places = self.first.values()
        cells = [column.cells[place] for place in places]
        return Column(column.name, cells, [column.rows[place] for place in places])
