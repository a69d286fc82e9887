"""How the numbers of a column are written: with a decimal comma, in percent …"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class NumberFormat:
    """A way to write numbers; `example` is 1234.5 in it."""

    decimal: str = "."
    thousands: str = ""
    percent: bool = False

    @property
    def example(self) -> str:
        """A number as it is written."""
        return f"1{self.thousands}234{self.decimal}5" + "%" * self.percent

    def pattern(self) -> re.Pattern[str]:
        """Return what a number looks like."""
        point, group = re.escape(self.decimal), re.escape(self.thousands)
        # A group of three is behind others, and 0,123 is none.
        whole = rf"[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+" if group else "[0-9]+"
        plain = rf"(?:{whole}|[0-9]+)(?:{point}[0-9]*)?|{point}[0-9]+"
        percent = r"\s?%" if self.percent else ""
        return re.compile(rf"[+-]?(?:{plain})(?:[eE][+-]?[0-9]+)?{percent}")

    def read(self, word: str) -> float:
        """Return the number that a word stands for, which has the pattern."""
        word = word.strip().removesuffix("%").rstrip() if self.percent else word
        if self.thousands:
            word = word.replace(self.thousands, "")
        number = float(word.replace(self.decimal, "."))
        return number / 100 if self.percent else number


PLAIN = NumberFormat()
# The first that fits is taken: of "1,234" groups, unless semicolons separate fields.
FORMATS = (
    PLAIN,
    NumberFormat(".", ","),
    NumberFormat(",", ""),
    NumberFormat(",", "."),
    NumberFormat(",", " "),
    NumberFormat(",", "\u00a0"),
    NumberFormat(",", "\u202f"),
    NumberFormat(".", "'"),
    NumberFormat(".", "’"),
    NumberFormat(".", "", percent=True),
    NumberFormat(",", "", percent=True),
)
# A column holds numbers, and these are strays, where so many of its values are numbers.
MOST = 0.9
FEW = 3


def find_format(
    words: Iterable[str], comma: bool = False
) -> tuple[NumberFormat, list[str]] | None:
    """Return how words are written as numbers, and those that are none.

    None where they are no numbers. `comma` says that a comma is rather a decimal one.
    """
    words = [word.strip() for word in words]
    best: tuple[NumberFormat, list[str]] | None = None
    for form in sorted(FORMATS, key=lambda form: comma and form.thousands == ","):
        strays = [word for word in words if not _fits(form, word)]
        if not strays:
            return form, []
        few = len(strays) <= max(1, len(words) * (1 - MOST))
        enough = len(words) - len(strays) >= FEW
        if few and enough and (best is None or len(strays) < len(best[1])):
            best = form, strays
    return best


def _fits(form: NumberFormat, word: str) -> bool:
    return PATTERNS[form].fullmatch(word) is not None


PATTERNS = {form: form.pattern() for form in FORMATS}


def read_numbers(form: NumberFormat, words: Iterable[str]) -> Iterator[float]:
    """Yield the numbers that words stand for."""
    return (form.read(word.strip()) for word in words)
