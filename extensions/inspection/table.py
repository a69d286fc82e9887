"""A table in text: its dialect, its header and its columns."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from unicodedata import category

from .beginning import read_beginning
from .column import Column
from .dialect import DELIMITERS, Dialect, find_delimiter, rows_of
from .errors import InspectionError, counted, quote
from .numbers import PLAIN, find_format
from .text import decode

FEWEST_ROWS = 5
# What pandas, which reads tables in the projects, calls a column without a name.
UNNAMED = "Unnamed: "
HARMFUL = ("Cc", "Cs", "Zl", "Zp")
Row = tuple[int, list[str]]


@dataclass(frozen=True)
class Table:
    """A table; `complete` says that all of its file was read, not its beginning."""

    name: str
    dialect: Dialect
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    complete: bool

    @cached_property
    def columns(self) -> dict[str, Column]:
        """Its columns by name, in order."""
        numbers = [number for number, _ in self.rows]
        comma = self.dialect.delimiter == ";"
        cells = zip(*(row for _, row in self.rows), strict=True)
        return {
            name: Column(name, values, numbers, comma=comma)
            for name, values in zip(self.header, cells, strict=True)
        }


def read_table(path: Path) -> Table:
    """Read a table, or the beginning of a large one.

    Raises:
        InspectionError: It is no table.
    """
    beginning = read_beginning(path)
    text = decode(path.name, beginning.data, beginning.complete)
    mark = find_delimiter(path.name, text.text)
    dialect = Dialect(mark, text.encoding, beginning.compressed)
    numbered = list(enumerate(rows_of(path.name, text.text, mark), start=1))
    if not beginning.complete:
        # The last one may be cut.
        numbered.pop()
    rows = [(number, row) for number, row in numbered if any(row)]
    header, rows = _header(path.name, rows), rows[1:]
    if len(rows) < FEWEST_ROWS:
        problem = f"the table has {counted(len(rows), 'row')} below its header"
        cure = f"Name one with a row for each example, at least {FEWEST_ROWS}."
        raise InspectionError(path.name, problem, cure)
    dialect, rows = _align(path.name, dialect, header, rows)
    if dialect.names:
        header = (f"{UNNAMED}0", *header)
    return Table(path.name, dialect, header, tuple(rows), beginning.complete)


def _header(name: str, rows: list[Row]) -> tuple[str, ...]:
    if not rows:
        raise InspectionError(name, "the table is empty", "Name one with examples.")
    header = tuple(rows[0][1])
    _check_width(name, header)
    named = [field for field in header if field.strip()]
    found = find_format(named)
    if not named or (found and not found[1] and found[0] == PLAIN):
        problem = f"its first line holds {quote(header[0])}, not names of columns"
        raise InspectionError(name, problem, "Put a line of names above it.")
    header = tuple(field or f"{UNNAMED}{place}" for place, field in enumerate(header))
    odd = next((f for f in header if any(category(c) in HARMFUL for c in f)), None)
    if odd is not None:
        problem = f"the name of column {quote(odd)} holds a control character"
        raise InspectionError(name, problem, "Rename the column.")
    for field, count in Counter(header).items():
        if count > 1:
            problem = f"{counted(count, 'column')} are called {quote(field)}"
            raise InspectionError(name, problem, "Give each another name.")
    return header


def _check_width(name: str, header: tuple[str, ...]) -> None:
    """Refuse what is one column, or what tells Excel how fields are separated."""
    if header[0].startswith("sep=") and len(header) <= 2:
        problem = f"its first line is {quote(header[0])}, which Excel alone reads"
        raise InspectionError(name, problem, "Remove the line.")
    if len(header) > 1:
        return
    *kinds, last = DELIMITERS.values()
    problem = f"its first line, {quote(header[0])}, is one column"
    cure = f"Separate a target and features by {', '.join(kinds)} or {last}."
    raise InspectionError(name, problem, cure)


def _align(
    name: str, dialect: Dialect, header: tuple[str, ...], rows: list[Row]
) -> tuple[Dialect, list[Row]]:
    """Give each row as many fields as the header, where all differ in the same way."""
    width = len(header)
    if all(len(row) == width + 1 for _, row in rows):
        if not any(row[-1].strip() for _, row in rows):
            cut = [(number, row[:-1]) for number, row in rows]
            return replace(dialect, ends=True), cut
        return replace(dialect, names=True), rows
    for number, row in rows:
        if len(row) != width:
            problem = (
                f"row {number} has {counted(len(row), 'field')}, the header {width}"
            )
            cure = "Quote fields that hold the delimiter, and leave none out."
            raise InspectionError(name, problem, cure)
    return dialect, rows
