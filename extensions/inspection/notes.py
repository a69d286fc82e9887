"""What is odd about the columns of a table and is told, though nothing is changed."""

import re
from collections.abc import Iterator, Mapping

from .column import Column
from .errors import counted, listed, quote
from .kinds import Kind
from .parts import Parts
from .table import Table

# How codes for a missing value look: -999, 9999.
CODE = re.compile(r"-?9{2,}(?:[.,]0+)?")
# So often a value must occur to be a code.
OFTEN = 2
SHOWN = 16


def notes_of(table: Table, parts: Parts, kinds: Mapping[str, Kind]) -> tuple[str, ...]:
    """Return a line for each oddity."""
    lines = list(_notes(table, parts, kinds))
    more = [f"and {len(lines) - SHOWN} more"] * (len(lines) > SHOWN)
    return (*lines[:SHOWN], *more)


def _notes(table: Table, parts: Parts, kinds: Mapping[str, Kind]) -> Iterator[str]:
    if table.form is None and table.chosen.doubt:
        yield table.chosen.doubt
    for column in parts.targets:
        padded = table.padded(column.name) if kinds[column.name].values else []
        if padded:
            shown = listed([quote(cell) for cell in padded], 4)
            yield f"{column.name}: {shown} lose the blanks around them"
    for column in parts.features:
        if kinds[column.name].marks:
            yield f"{column.name}: {_marked(column)}"
        code = find_code(column)
        if code and code not in kinds[column.name].marks:
            rows = counted(column.counts[code], "row")
            cure = f"if it stands for a gap, write number, gaps {code}"
            yield f"{column.name}: {code} in {rows} is far from the rest; {cure}"


def _marked(column: Column) -> str:
    shown = (
        f"{quote(mark)} in {counted(column.counts[mark], 'row')}"
        for mark in column.marks
    )
    return f"{listed(list(shown), 4)} taken for gaps"


def find_code(column: Column) -> str:
    """Return a value that seems to stand for a missing one, "" if there is none.

    It occurs repeatedly, and is further from the others than these are apart.
    """
    values = column.values
    if len(values) < 3:
        return ""
    ordered = sorted(values, key=values.__getitem__)
    for word, *others in (ordered, ordered[::-1]):
        if CODE.fullmatch(word) is None or column.counts[word] < OFTEN:
            continue
        nearest, furthest = values[others[0]], values[others[-1]]
        if abs(values[word] - nearest) > abs(furthest - nearest):
            return word
    return ""
