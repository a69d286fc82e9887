"""A table in text: its dialect, its header and its columns."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from .beginning import read_beginning
from .column import Column
from .dialect import TOLD, Dialect, find_delimiter, rows_of
from .errors import InspectionError, counted, quote
from .formats import Chosen, choose_format
from .header import Row, check_names, name_columns
from .numbers import NumberFormat
from .reading import GAPS, Reading
from .text import decode

FEWEST_ROWS = 5
COMMENTS = ("#", "%", "//")


@dataclass(frozen=True, eq=False)
class Table:
    """A table; `complete` says that all of its file was read, not its beginning.

    `form` is how its numbers are written, if that was answered, and `source` is what
    reads it in a project.
    """

    name: str
    dialect: Dialect
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    complete: bool
    form: NumberFormat | None = None
    source: str = "csv"

    @cached_property
    def _cells(self) -> dict[str, list[str]]:
        cells = zip(*(row for _, row in self.rows), strict=True)
        stripped = ([cell.strip() for cell in column] for column in cells)
        return dict(zip(self.header, stripped, strict=True))

    @cached_property
    def _readings(self) -> dict[str, Reading]:
        words = {name: dict.fromkeys(cells) for name, cells in self._cells.items()}
        return {
            name: Reading(tuple(word for word in column if word not in GAPS))
            for name, column in words.items()
        }

    @cached_property
    def chosen(self) -> Chosen:
        """How its numbers are written."""
        return choose_format(self._readings, self.dialect.delimiter)

    @cached_property
    def columns(self) -> dict[str, Column]:
        """Its columns by name, in order."""
        numbers = [number for number, _ in self.rows]
        form = self.form or self.chosen.form
        return {
            name: Column(name, cells, numbers, "row", form, self._readings[name])
            for name, cells in self._cells.items()
        }

    def padded(self, name: str) -> list[str]:
        """Return the different cells of a column that have blanks around them."""
        place = self.header.index(name)
        cells = dict.fromkeys(row[place] for _, row in self.rows)
        return [cell for cell in cells if cell.strip() != cell and cell.strip()]


def read_table(path: Path) -> Table:
    """Read a table, or the beginning of a large one.

    Raises:
        InspectionError: It is no table.
    """
    beginning = read_beginning(path)
    text = decode(path.name, beginning.data, beginning.complete)
    mark = find_delimiter(path.name, text.text)
    dialect = Dialect(mark, text.encoding, beginning.compressed)
    parsed = rows_of(path.name, text.text, mark, beginning.complete)
    numbered = list(enumerate(parsed, start=1))
    if not beginning.complete:
        # The last one may be cut.
        numbered.pop()
    rows = [(number, row) for number, row in numbered if any(map(str.strip, row))]
    if rows and rows[0][1][0].startswith(TOLD):
        del rows[0]
    if not rows:
        raise InspectionError(
            path.name, "the table is empty", "Name one with examples."
        )
    check_names(path.name, rows[0][1])
    dialect, names, rows = _align(path.name, dialect, rows)
    header = name_columns(path.name, names)
    table = Table(path.name, dialect, header, tuple(rows), beginning.complete)
    require_rows(table)
    return table


def require_rows(table: Table) -> None:
    """Refuse a table that is too short to learn from."""
    if len(table.rows) < FEWEST_ROWS:
        problem = f"the table has {counted(len(table.rows), 'row')} below its header"
        cure = f"Name one with a row for each example, at least {FEWEST_ROWS}."
        raise InspectionError(table.name, problem, cure)


def _align(
    name: str, dialect: Dialect, numbered: list[Row]
) -> tuple[Dialect, list[str], list[Row]]:
    """Return the names of all columns, and rows with as many fields as these."""
    (_, names), *rows = numbered
    width = len(names)
    if names[0].startswith(COMMENTS):
        _refuse_comment(name, names, rows)
    wider = [row for _, row in rows if len(row) > width]
    if not any(any(map(str.strip, row[width:])) for row in wider):
        rows = [(number, row[:width]) for number, row in rows]
        dialect = replace(dialect, ends=bool(wider))
    elif all(len(row) == width + 1 for _, row in rows):
        names, dialect = ["", *names], replace(dialect, names=True)
    for number, row in rows:
        if len(row) != len(names):
            raise _uneven(name, number, row, names)
    return dialect, names, rows


def _refuse_comment(name: str, names: list[str], rows: list[Row]) -> None:
    """Refuse a first line that has not as many fields as the rows."""
    if any(len(row) != len(names) for _, row in rows):
        problem = f"its first line, {quote(names[0])}, is a comment"
        raise InspectionError(name, problem, "Remove the lines above the names.")


def _uneven(
    name: str, number: int, row: list[str], names: list[str]
) -> InspectionError:
    fields = counted(len(row), "field")
    problem = f"row {number} has {fields}, the header {len(names)}"
    cure = "Quote fields that hold the delimiter, and leave none out."
    return InspectionError(name, problem, cure)
