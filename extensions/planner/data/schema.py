"""What each column of a person's table holds, as the answers record it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import PlanError, quote
from ..reading.plain import NotPlainError
from ..reading.plain_yaml import read_yaml

# How numbers may be written, by an example: the decimal mark, and that of thousands.
NUMBER_FORMATS = {
    "1234.5": (".", ""),
    "1,234.5": (".", ","),
    "1 234.5": (".", " "),
    "1'234.5": (".", "'"),
    "1’234.5": (".", "’"),
    "1234,5": (",", ""),
    "1.234,5": (",", "."),
    "1 234,5": (",", " "),
    "1\u00a0234,5": (",", "\u00a0"),
    "1\u202f234,5": (",", "\u202f"),
    "1'234,5": (",", "'"),
}
PLAIN = "1234.5"
PARTS = ("year", "month", "day", "weekday", "hour")
GAPS = r"(?P<gaps>, gaps(?P<marks>( \S+)*))?"
NUMBER = re.compile(rf"number(?: in (?P<unit>[^\s,]+))?{GAPS}")
DATE = re.compile(r"date (?P<format>[^,]+), (?P<parts>[a-z ]+?)(?P<gaps>, gaps)?")
IGNORED = re.compile(r"ignored(?:, (?P<reason>.*))?")
CURE = "Write it as docs/data.md shows, such as number or [red, blue]."


@dataclass(frozen=True)
class Column:
    """A column: the class of a project that reads it, and what that is called with.

    `width` is the number of features that it becomes, `marks` how many of these mark
    gaps.
    """

    name: str
    kind: str
    arguments: str
    width: int = 0
    marks: int = 0


@dataclass(frozen=True)
class Schema:
    """The columns of a table in order, and how its numbers are written.

    Without columns a project finds out at its first run what they hold.
    """

    columns: tuple[Column, ...] = ()
    number_format: str = ""


def read_schema(answer: object, numbers: object) -> Schema:
    """Read what the columns hold; an empty answer leaves it to the project.

    Raises:
        PlanError: It is not a mapping of names to kinds of columns.
    """
    given = _read_mapping(answer)
    if not given:
        return Schema()
    if str(numbers) not in NUMBER_FORMATS:
        offered = ", ".join(NUMBER_FORMATS)
        problem = f"{quote(str(numbers))} is no way to write numbers"
        raise PlanError("numbers", problem, f"Use {offered}.")
    decimal, thousands = NUMBER_FORMATS[str(numbers)]
    arguments = [f"decimal={decimal!r}"] if decimal != "." else []
    arguments += [f"thousands={thousands!r}"] if thousands else []
    columns = tuple(_read_column(name, kind) for name, kind in given.items())
    return Schema(columns, ", ".join(arguments))


def _read_mapping(answer: object) -> Mapping[str, object]:
    try:
        read = read_yaml(answer, table=True) if isinstance(answer, str) else answer
    except NotPlainError as error:
        raise PlanError("schema", f"{quote(str(answer))} {error}", CURE) from None
    if not read:
        return {}
    if not isinstance(read, dict):
        problem = f"{quote(str(read))} is not a list of columns with their kinds"
        raise PlanError("schema", problem, CURE)
    return {str(name): kind for name, kind in read.items()}


def _read_column(name: str, kind: object) -> Column:
    if isinstance(kind, list):
        values = tuple(str(value) for value in kind)
        if not values or len(set(values)) < len(values):
            problem = f"the values of {quote(name)} are none, or not all different"
            raise PlanError("schema", problem, CURE)
        return Column(name, "Category", f"{name!r}, {values!r}", len(values))
    text = str(kind).strip()
    for pattern, read in READERS:
        if match := pattern.fullmatch(text):
            return read(name, match)
    problem = f"{quote(text)} is no kind of column, given for {quote(name)}"
    raise PlanError("schema", problem, CURE)


def _number(name: str, match: re.Match[str]) -> Column:
    unit, gaps = match["unit"] or "", bool(match["gaps"])
    marks = tuple((match["marks"] or "").split())
    more = [", gaps=True"] * gaps + [f", missing={marks!r}"] * bool(marks)
    more += [f", unit={unit!r}"] * bool(unit)
    return Column(name, "Number", f"{name!r}{''.join(more)}", 1 + gaps, int(gaps))


def _date(name: str, match: re.Match[str]) -> Column:
    parts, gaps = tuple(match["parts"].split()), bool(match["gaps"])
    unknown = [part for part in parts if part not in PARTS]
    if unknown or not parts:
        problem = f"{quote(' '.join(unknown))} is no part of a date, of {quote(name)}"
        raise PlanError("schema", problem, f"Use {', '.join(PARTS)}.")
    arguments = f"{name!r}, {match['format']!r}, {parts!r}" + ", gaps=True" * gaps
    return Column(name, "Date", arguments, len(parts) + gaps, int(gaps))


def _ignored(name: str, match: re.Match[str]) -> Column:
    return Column(name, "Ignored", f"{name!r}, {match['reason'] or 'you said so'!r}")


READERS = (
    (NUMBER, _number),
    (DATE, _date),
    (IGNORED, _ignored),
    (re.compile("text"), lambda name, match: Column(name, "Text", repr(name))),
)


def describe_width(columns: tuple[Column, ...]) -> str:
    """Return how the number of features comes about, `3 numbers + 4 of town = 7`."""
    words = [column for column in columns if column.kind == "Category"]
    others = [column for column in columns if column.kind != "Category"]
    marks = sum(column.marks for column in others)
    numbers = sum(column.width for column in others) - marks
    parts = [f"{numbers} number{'s' * (numbers > 1)}"] if numbers else []
    parts += [f"{marks} mark{'s' * (marks > 1)} of gaps"] if marks else []
    parts += [f"{column.width} of {column.name}" for column in words]
    total = sum(column.width for column in columns)
    return f"{' + '.join(parts)} = {total}"
