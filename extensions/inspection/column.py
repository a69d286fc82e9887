"""The columns of a table: what each holds."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from .dates import Dates, find_dates
from .names import TIMES, words_of
from .numbers import PLAIN, NumberFormat
from .reading import GAPS, Reading, is_mark

TRUTHS = {"true", "false"}
# They are written in at most so many ways: True, TRUE, true.
MOST = 6
# Digits that begin with a zero are a code.
CODE = re.compile(r"0[0-9]+")


@dataclass(frozen=True, eq=False)
class Column:
    """A column: its name, and its cells, without blank rows and blanks around them.

    `rows` are the numbers of the cells' rows, as a spreadsheet counts them; of an array
    the `unit` is another. `form` is how the file writes numbers, and `known` are its
    values where they were looked at before.
    """

    name: str
    cells: Sequence[str]
    rows: Sequence[int]
    unit: str = "row"
    form: NumberFormat = PLAIN
    known: Reading | None = None

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each value occurs, gaps left out, in the order of the file."""
        counted = Counter(self.cells)
        return Counter({word: n for word, n in counted.items() if word not in GAPS})

    @cached_property
    def missing(self) -> int:
        """The number of cells without a value."""
        return len(self.cells) - self.counts.total()

    @cached_property
    def reading(self) -> Reading:
        """Its values, to be read as numbers."""
        return self.known or Reading(tuple(self.counts))

    @cached_property
    def kind(self) -> str:
        """What it holds: nothing, truths, codes, dates, numbers or words."""
        others = self.reading.others
        if not self.counts:
            return "nothing"
        if len(self.counts) <= MOST and {w.lower() for w in self.counts} <= TRUTHS:
            return "truths"
        if others and all(word.isdecimal() and word.isascii() for word in others):
            return "codes" if any(map(CODE.fullmatch, others)) else self._digits
        if self.dates:
            return "dates"
        return "numbers" if self.reading.is_numeric(self.form) else "words"

    @property
    def _digits(self) -> str:
        return "dates" if self.dates and not self.reading.marks else "numbers"

    @cached_property
    def dates(self) -> Dates | None:
        """How its dates are written, None where it holds none."""
        called = bool(words_of(self.name) & TIMES)
        return find_dates(tuple(self.counts), called)

    @property
    def marks(self) -> tuple[str, ...]:
        """Its words that stand for gaps, as the others are numbers."""
        return self.reading.marks if self.kind == "numbers" else ()

    @property
    def contrary(self) -> bool:
        """Whether it holds numbers, but not as the file writes them."""
        return self.kind == "words" and self.reading.other_format is not None

    @property
    def stray(self) -> int | None:
        """The place of the first cell that is no number among numbers."""
        if self.kind != "numbers":
            return None
        strays = {w for w in self.reading.others if w not in self.values}
        places = (i for i, cell in enumerate(self.cells) if cell in strays)
        return next(places, None)

    @property
    def gap(self) -> int:
        """The place of the first cell without a value."""
        marks = self.marks
        return next(
            i for i, cell in enumerate(self.cells) if cell in GAPS or cell in marks
        )

    def place(self, index: int) -> str:
        """Say where a cell is."""
        return f"{self.unit} {self.rows[index]:,}"

    @cached_property
    def values(self) -> dict[str, float]:
        """The number that each different value stands for; nothing of words."""
        return self.reading.read(self.form) if self.kind == "numbers" else {}

    @cached_property
    def whole(self) -> bool:
        """Whether its numbers are whole."""
        return bool(self.values) and all(v.is_integer() for v in self.values.values())

    @cached_property
    def range(self) -> tuple[float, float]:
        """The least and the greatest of its numbers."""
        return min(self.values.values()), max(self.values.values())

    @property
    def unique(self) -> bool:
        """Whether every row has another value, and a value."""
        return len(self.counts) == len(self.cells) > 1


def is_gap_in_class(word: str) -> bool:
    """Say whether a word among classes stands for a missing one."""
    return word == "?" or (is_mark(word) and word.startswith("#"))
