"""Plain values: lists, maps, texts, numbers, true, false and null, and not too many."""

from collections.abc import Iterator
from typing import Any

LONGEST_TEXT = 2000
# The schema of a wide table is longer than any other answer.
LONGEST_TABLE = 1_000_000
DEEPEST = 8
MOST_ENTRIES = 2000
MOST_IN_TABLE = 100_000
LARGEST_NUMBER = 10**18


class NotPlainError(ValueError):
    """Why a text or a value is not plain; it completes "This …"."""


def check_plain(value: object, table: bool = False) -> None:
    """Refuse a value that no plain text could stand for, as a file of answers can give.

    That of a `table` may hold more.

    Raises:
        NotPlainError: It is nested too deep or too large, or holds a date or the like.
    """
    waiting = [(value, 0)]
    most, longest = _limits(table)
    for _ in range(most):
        if not waiting:
            return
        entry, depth = waiting.pop()
        if depth > DEEPEST:
            raise NotPlainError(f"is nested more than {DEEPEST} deep")
        if isinstance(entry, list | dict):
            waiting += [(part, depth + 1) for part in _parts(entry, most)]
        elif not _is_plain(entry, longest):
            verb = "holds" if depth else "is"
            raise NotPlainError(
                f"{verb} something other than text, numbers and lists of them"
            )
    raise NotPlainError(f"holds more than {most} entries")


def _limits(table: bool) -> tuple[int, int]:
    """Return how many entries a value may have, and how long a text may be."""
    if table:
        return MOST_IN_TABLE, LONGEST_TABLE
    return MOST_ENTRIES, LONGEST_TEXT


def _parts(entry: list[Any] | dict[Any, Any], most: int) -> Iterator[object]:
    if len(entry) > most:
        raise NotPlainError(f"holds more than {most} entries")
    yield from entry
    if isinstance(entry, dict):
        yield from entry.values()


def _is_plain(entry: object, longest: int) -> bool:
    if isinstance(entry, str):
        return len(entry) <= longest
    if isinstance(entry, int):
        return abs(entry) < LARGEST_NUMBER
    return entry is None or isinstance(entry, float)
