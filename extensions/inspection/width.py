"""How many features a project makes of the columns of a table, shown as a sum."""

from collections.abc import Sequence

from .column import Column
from .errors import counted


def categories_of(column: Column) -> int:
    """Return how many values a project encodes of a column that holds no numbers."""
    if column.kind == "truths":
        return len({word.strip().lower() for word in column.counts})
    return len(column.counts)


def is_number(column: Column) -> bool:
    """Say whether a project reads a column as numbers, as truths without gaps are."""
    return column.kind == "numbers" or (column.kind == "truths" and not column.missing)


def width_of(columns: Sequence[Column]) -> tuple[int, str]:
    """Return the number of features, and how it comes about."""
    numbers = [column for column in columns if is_number(column)]
    gaps = [column for column in numbers if column.missing]
    words = [column for column in columns if not is_number(column)]
    parts = [counted(len(numbers), "number")] if numbers else []
    parts += [counted(len(gaps), "mark of gaps", "marks of gaps")] if gaps else []
    total = len(numbers) + len(gaps)
    for column in words:
        total += categories_of(column)
        parts.append(f"{categories_of(column)} of {column.name}")
    shown = parts if len(parts) <= 6 else [*parts[:5], f"{len(parts) - 5} columns more"]
    total_shown = f" = {total}" if len(shown) > 1 else ""
    return total, " + ".join(shown) + total_shown
