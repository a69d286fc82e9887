"""Numbers in text: how they are written, and what stands for none."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache

import numpy as np

# What stands for a missing value in a column of numbers.
GAPS = frozenset(("", "#N/A", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"))
TRUTHS = {"true": 1.0, "false": 0.0}


class CellError(ValueError):
    """A cell that its column cannot hold: its place, and what was expected."""

    def __init__(self, place: int, expected: str) -> None:
        super().__init__(expected)
        self.place = place


@dataclass(frozen=True)
class NumberFormat:
    """How numbers are written: the decimal mark, and what separates thousands."""

    decimal: str = "."
    thousands: str = ""

    def read(self, word: str) -> float | None:
        """Return the number that a word stands for, None if it is not one."""
        word = word.replace("\N{MINUS SIGN}", "-")
        if not find_number_pattern(self).fullmatch(word):
            return None
        if self.thousands:
            word = word.replace(self.thousands, "")
        return float(word.replace(self.decimal, "."))


@cache
def find_number_pattern(form: NumberFormat) -> re.Pattern[str]:
    """Return what a number looks like; thousands are in groups of three."""
    point, mark = re.escape(form.decimal), re.escape(form.thousands)
    grouped = rf"[1-9][0-9]?[0-9]?(?:{mark}[0-9][0-9][0-9])+|" if mark else ""
    whole = rf"(?:{grouped}[0-9]+)"
    return re.compile(
        rf"[+-]?(?:{whole}(?:{point}[0-9]*)?|{point}[0-9]+)(?:[eE][+-]?[0-9]+)?"
    )


def read_cells(
    cells: np.ndarray,
    gaps: Collection[str],
    read: Callable[[str], tuple[float, ...] | None],
    width: int,
    expected: str,
) -> np.ndarray:
    """Return what `read` makes of each cell, (N, width) float64, NaN for a gap.

    Raises:
        CellError: `read` gives None for a cell.
    """
    blank = (np.nan,) * width
    values = {word: blank if word in gaps else read(word) for word in set(cells)}
    wrong = {word for word, value in values.items() if value is None}
    if wrong:
        place = next(i for i, cell in enumerate(cells) if cell in wrong)
        raise CellError(place, expected)
    return np.array([values[cell] for cell in cells], dtype=np.float64).reshape(
        -1, width
    )
