"""The columns of a table: what each holds."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from .numbers import NumberFormat, find_format

# What says that there is no value, in the projects too.
GAPS = {"", "#N/A", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"}
TRUTHS = {"True", "TRUE", "true", "False", "FALSE", "false"}
DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?")
CLOCK = re.compile(r"\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?")


@dataclass(frozen=True, eq=False)
class Column:
    """A column: its name, and its cells as they are written, without blank rows.

    `rows` are the numbers of the cells' rows, as a spreadsheet counts them; of an array
    the `unit` is another. `comma` says that a comma in numbers is rather a decimal one.
    """

    name: str
    cells: Sequence[str]
    rows: Sequence[int]
    unit: str = "row"
    comma: bool = False

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
    def _numbers(self) -> tuple[NumberFormat, list[str]] | None:
        return find_format(self.counts, self.comma) if self.counts else None

    @cached_property
    def kind(self) -> str:
        """What it holds: nothing, truths, numbers, dates or words."""
        words = [word.strip() for word in self.counts]
        if not words:
            return "nothing"
        if TRUTHS.issuperset(words):
            return "truths"
        if all(DATE.fullmatch(word) or CLOCK.fullmatch(word) for word in words):
            return "dates"
        return "numbers" if self._numbers else "words"

    @property
    def form(self) -> NumberFormat | None:
        """How its numbers are written, None where it holds none."""
        return self._numbers[0] if self.kind == "numbers" and self._numbers else None

    @property
    def stray(self) -> tuple[str, str] | None:
        """The place and the value of the first cell that is no number among numbers."""
        if self.form is None or self._numbers is None or not self._numbers[1]:
            return None
        strays = set(self._numbers[1])
        place = next(i for i, c in enumerate(self.cells) if c.strip() in strays)
        return self.place(place), self.cells[place]

    @property
    def gap(self) -> str:
        """The place of the first cell without a value."""
        gap = next(i for i, cell in enumerate(self.cells) if cell not in self.counts)
        return self.place(gap)

    def place(self, index: int) -> str:
        """Say where a cell is."""
        return f"{self.unit} {self.rows[index]:,}"

    @cached_property
    def values(self) -> dict[str, float]:
        """The number that each different value stands for; nothing of words."""
        form = self.form
        if form is None or self.stray:
            return {}
        return {word: form.read(word.strip()) for word in self.counts}

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
