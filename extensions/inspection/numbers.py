"""How numbers are written: with a decimal comma, with groups of three digits …"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

MINUS = "\N{MINUS SIGN}"
# A number looks like another with the same marks and as many digits between them.
DIGITS = str.maketrans("023456789", "111111111")


@dataclass(frozen=True)
class NumberFormat:
    """A way to write numbers; `example` is 1234.5 in it."""

    decimal: str = "."
    thousands: str = ""

    @property
    def example(self) -> str:
        """A number as it is written."""
        return f"1{self.thousands}234{self.decimal}5"

    def pattern(self) -> re.Pattern[str]:
        """Return what a number looks like."""
        point, group = re.escape(self.decimal), re.escape(self.thousands)
        # A group of three is behind others, and 0,123 is none.
        grouped = rf"[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+|" if group else ""
        plain = rf"(?:{grouped}[0-9]+)(?:{point}[0-9]*)?|{point}[0-9]+"
        return re.compile(rf"[+-]?(?:{plain})(?:[eE][+-]?[0-9]+)?")

    def read(self, word: str) -> float | None:
        """Return the number that a word stands for, None if it is none."""
        known = _pattern(self).fullmatch(word.replace(MINUS, "-"))
        return self.convert(word) if known else None

    def convert(self, word: str) -> float:
        """Return the number that a word stands for, which is one."""
        if self.thousands:
            word = word.replace(self.thousands, "")
        return float(word.replace(self.decimal, ".").replace(MINUS, "-"))


@cache
def _pattern(form: NumberFormat) -> re.Pattern[str]:
    return form.pattern()


PLAIN = NumberFormat()
BLANKS = (" ", "\u00a0", "\u202f")
# Those that projects read. The first of several that read as many columns is taken.
FORMATS = (
    PLAIN,
    NumberFormat(",", ""),
    NumberFormat(".", ","),
    NumberFormat(",", "."),
    *(NumberFormat(",", blank) for blank in BLANKS),
    *(NumberFormat(".", mark) for mark in (" ", "'", "’")),
    NumberFormat(",", "'"),
)
BY_EXAMPLE = {form.example: form for form in FORMATS}


def shape_of(word: str) -> str:
    """Return how a number looks, alike for all with as many digits between marks."""
    shape = word.translate(DIGITS)
    if "0" in word[:3]:
        # No group begins with a zero.
        first = shape.find("1")
        if word[first] == "0":
            return f"{shape[:first]}0{shape[first + 1 :]}"
    return shape


@lru_cache(maxsize=4096)
def formats_of(word: str) -> frozenset[NumberFormat]:
    """Return the formats in which a word, or what looks like it, is a number."""
    return frozenset(form for form in FORMATS if form.read(word) is not None)
