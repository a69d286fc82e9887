"""Choose how the numbers of a file are written: in one format, in all columns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .errors import quote
from .numbers import BY_EXAMPLE, FORMATS, PLAIN, NumberFormat, formats_of
from .reading import Reading

GROUPS = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
SMALL = re.compile(r"[0-9]{1,3}")
# So many numbers with three decimals each would be a coincidence.
MANY = 10


@dataclass(frozen=True)
class Chosen:
    """A format with the reason; `doubt` is said where another would fit as well."""

    form: NumberFormat
    reason: str
    doubt: str = ""


def choose_format(readings: Mapping[str, Reading], delimiter: str) -> Chosen:
    """Choose the format in which the most columns are numbers."""
    scores = {form: _score(readings, form) for form in FORMATS}
    best = max(scores.values())
    fitting = [form for form in FORMATS if scores[form] == best]
    for decimal, thousands in ((".", ","), (",", ".")):
        pair = NumberFormat(decimal), NumberFormat(thousands, decimal)
        example = _example(readings, decimal)
        if example and fitting[0] in pair and set(pair) <= set(fitting):
            return _decide(readings, delimiter, *pair, example)
    return Chosen(fitting[0], _reason(readings, fitting[0]))


def _score(readings: Mapping[str, Reading], form: NumberFormat) -> tuple[int, int]:
    columns = [r for r in readings.values() if r.is_numeric(form)]
    return len(columns), sum(reading.fits[form] for reading in columns)


def _example(readings: Mapping[str, Reading], mark: str) -> str:
    """Return a number with a mark that may be either, "" if there is none."""
    for reading in readings.values():
        for shape in reading.shapes if reading.other_format else ():
            if mark in shape and GROUPS.fullmatch(shape):
                return reading.example(shape)
    return ""


def _decide(
    readings: Mapping[str, Reading],
    delimiter: str,
    decimal: NumberFormat,
    grouped: NumberFormat,
    example: str,
) -> Chosen:
    """Choose between a decimal mark and one of thousands that all numbers could have.

    Points are decimal ones. Commas are so beside semicolons, with which spreadsheets
    separate fields where commas are decimal; else they stand between thousands.
    """
    usual = decimal if decimal == PLAIN or delimiter == ";" else grouped
    if delimiter == ";" and _grouped(readings, decimal.decimal):
        usual = grouped
    other = grouped if usual == decimal else decimal
    value = usual.read("".join(c for c in example if c in "0123456789.,"))
    reason = f"{quote(example)} is read as {value:g}"
    doubt = f"{reason}; if that is wrong, answer numbers with {other.example}"
    return Chosen(usual, reason, doubt)


def _grouped(readings: Mapping[str, Reading], mark: str) -> bool:
    """Say whether small numbers have no mark, and many large ones one for thousands."""
    for reading in readings.values():
        shapes = reading.shapes
        marked = sum(n for shape, n in shapes.items() if mark in shape)
        small = sum(n for shape, n in shapes.items() if SMALL.fullmatch(shape))
        if marked >= MANY and small and marked + small == len(reading.others):
            return True
    return False


def _reason(readings: Mapping[str, Reading], form: NumberFormat) -> str:
    """Name a number that is written so and not plainly."""
    for name, reading in readings.items():
        for shape in reading.shapes if reading.is_numeric(form) else ():
            found = formats_of(shape)
            if form in found and PLAIN not in found:
                return f"column {name} has {quote(reading.example(shape))}"
    return "so are those of the file"


def format_of(example: str) -> NumberFormat | None:
    """Return the format that an answer names by its example."""
    return BY_EXAMPLE.get(example)
