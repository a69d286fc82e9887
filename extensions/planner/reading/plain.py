"""Plain values: lists, maps, texts, numbers, true, false and null, and not too many."""

from collections.abc import Iterator
from typing import Any

LONGEST_TEXT = 2000
DEEPEST = 8
MOST_ENTRIES = 2000
LARGEST_NUMBER = 10**18


class NotPlainError(ValueError):
    """Why a text or a value is not plain; it completes "This …"."""


def read_yaml(text: str) -> Any:
    """Return the value that a text stands for.

    Raises:
        NotPlainError: It is not YAML, or more than the plain part of it.
    """


def check_plain(value: object) -> None:
    """Refuse a value that no plain text could stand for, as a file of answers can give.

    Raises:
        NotPlainError: It is nested too deep or too large, or holds a date or the like.
    """
    waiting = [(value, 0)]
    for _ in range(MOST_ENTRIES):
        if not waiting:
            return
        entry, depth = waiting.pop()
        if depth > DEEPEST:
            raise NotPlainError(f"is nested more than {DEEPEST} deep")
        if isinstance(entry, list | dict):
            waiting += [(part, depth + 1) for part in _parts(entry)]
        elif not _is_plain(entry):
            verb = "holds" if depth else "is"
            raise NotPlainError(f"{verb} more than texts, numbers and lists of them")
    raise NotPlainError(f"holds more than {MOST_ENTRIES} entries")


def _parts(entry: list[Any] | dict[Any, Any]) -> Iterator[object]:
    if len(entry) > MOST_ENTRIES:
        raise NotPlainError(f"holds more than {MOST_ENTRIES} entries")
    yield from entry
    if isinstance(entry, dict):
        yield from entry.values()


def _is_plain(entry: object) -> bool:
    if isinstance(entry, str):
        return len(entry) <= LONGEST_TEXT
    if isinstance(entry, int):
        return abs(entry) < LARGEST_NUMBER
    return entry is None or isinstance(entry, float)
