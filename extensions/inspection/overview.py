"""What the columns of a table hold, in lines for a prompt."""

from collections.abc import Sequence

from .column import Column
from .errors import counted, listed, quote

SHOWN = 16


def describe_columns(columns: Sequence[Column]) -> tuple[str, ...]:
    """Return a line for each of the first columns."""
    shown = [describe(column) for column in columns[:SHOWN]]
    more = len(columns) - len(shown)
    return (*shown, *([f"and {counted(more, 'column')} more"] * (more > 0)))


def describe(column: Column) -> str:
    """Return a line that says what a column holds."""
    missing = column.missing + sum(column.counts[mark] for mark in column.marks)
    gaps = f", {counted(missing, 'gap')}" if missing and column.counts else ""
    return f"{column.name}: {_content(column)}{gaps}"


def _content(column: Column) -> str:
    count = len(column.counts)
    if column.values:
        least, greatest = column.range
        kind = "whole number" if column.whole else "number"
        return f"{kind}s from {least:g} to {greatest:g}"
    if column.kind in ("words", "codes") and count > 4:
        kind = column.kind.removesuffix("s")
        return f"{counted(count, f'different {kind}')}"
    if column.kind in ("words", "codes", "truths"):
        return listed([quote(word) for word in sorted(column.counts)])
    if column.kind == "dates" and column.dates and column.dates.form:
        return f"dates such as {next(iter(column.counts))}"
    return column.kind
