"""Read the words of a column as numbers: its unit, its gaps, and what is none."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from .numbers import FORMATS, NumberFormat, formats_of, shape_of
from .units import bare, common_unit, split_unit

# What says that there is no value, in the projects too.
GAPS = {"", "#N/A", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"}
# What says so among numbers, if nothing else there is a word.
MARKS = {"?", "-", "--", ".", "*", "<NA>", "NaT", "missing", "unknown"}
ERRORS = {"#DIV/0!", "#REF!", "#VALUE!", "#NUM!", "#NAME?", "#NULL!"}
# A column holds numbers, and these are strays, where so many of its values are numbers.
MOST = 0.9
FEW = 3
# Numbers with a fraction are no codes, so that a column of so many holds no words.
MANY = 10


def is_mark(word: str) -> bool:
    """Say whether a word among numbers stands for a gap."""
    return word in MARKS or word in ERRORS or word.lower() in MARKS


@dataclass(frozen=True, eq=False)
class Reading:
    """The different words of a column, gaps left out, to be read as numbers."""

    words: tuple[str, ...]

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """The words that stand for gaps if the others are numbers."""
        # No mark ends in a digit, as nearly all numbers do.
        words = (word for word in self.words if not word[-1].isdigit())
        return tuple(word for word in words if is_mark(word))

    @cached_property
    def others(self) -> tuple[str, ...]:
        """The words that are numbers, or are none."""
        marks = set(self.marks)
        return tuple(w for w in self.words if w not in marks) if marks else self.words

    @cached_property
    def unit(self) -> str:
        """What stands before or behind the numbers."""
        if all(map(formats_of, self._looks)):
            return ""
        return common_unit(self.others) or (self.mixed[0] if self.mixed else "")

    @cached_property
    def mixed(self) -> list[str]:
        """The units of many words that are numbers, the most frequent first."""
        few = self.others[:MANY]
        parted = [split_unit(word, known=True) for word in few]
        if len(self.others) > MANY and all(map(_is_number, parted)):
            parted = [split_unit(word, known=True) for word in self.others]
        if len(parted) <= MANY or not all(map(_is_number, parted)):
            return []
        units = Counter(unit for _, unit in parted)
        return [unit for unit, _ in units.most_common()] if len(units) > 1 else []

    @cached_property
    def shapes(self) -> Counter[str]:
        """How the numbers look without their unit, and how often each look occurs."""
        if not self.unit:
            return self._looks
        found = (bare(word, self.unit) for word in self.others)
        return Counter(shape_of(word) for word in found if word is not None)

    @cached_property
    def _looks(self) -> Counter[str]:
        return Counter(map(shape_of, self.others))

    @cached_property
    def fits(self) -> dict[NumberFormat, int]:
        """How many words are numbers in each format."""
        counts = dict.fromkeys(FORMATS, 0)
        for shape, count in self.shapes.items():
            for form in formats_of(shape):
                counts[form] += count
        return counts

    def is_numeric(self, form: NumberFormat) -> bool:
        """Say whether these are numbers, perhaps but for a few."""
        fits, count = self.fits[form], len(self.others)
        if fits == count:
            return count > 0
        few = count - fits <= max(1, count * (1 - MOST))
        if (few and fits >= FEW) or self.mixed:
            return True
        return fits > count / 2 and self._fractions(form) >= MANY

    def _fractions(self, form: NumberFormat) -> int:
        shapes = self.shapes.items()
        marked = ((s, n) for s, n in shapes if form.decimal in s)
        return sum(n for s, n in marked if form in formats_of(s))

    def read(self, form: NumberFormat) -> dict[str, float]:
        """Return the number that each word stands for; strays are left out."""
        if self.fits[form] == len(self.others) and not self.unit:
            return {word: form.convert(word) for word in self.others}
        pairs = ((word, read_number(word, self.unit, form)) for word in self.others)
        return {word: number for word, number in pairs if number is not None}

    @cached_property
    def other_format(self) -> NumberFormat | None:
        """The format in which all are numbers, if there is one."""
        full = (f for f in FORMATS if self.others and self.fits[f] == len(self.others))
        return next(full, None)

    def example(self, shape: str) -> str:
        """Return a word that looks so without its unit."""
        return next(
            word
            for word in self.others
            if shape_of(bare(word, self.unit) or "") == shape
        )


def _is_number(parted: tuple[str, str]) -> bool:
    """Say whether a word without its unit is a number."""
    return bool(formats_of(shape_of(parted[0])))


def read_number(word: str, unit: str, form: NumberFormat) -> float | None:
    """Return the number that a word stands for, as projects read it."""
    text = bare(word, unit)
    number = form.read(text) if text is not None else None
    return number / 100 if number is not None and unit == "%" else number
