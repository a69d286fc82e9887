"""What every column of a table holds, as the answer `schema` lists it."""

import json
import re
from collections.abc import Collection, Mapping, Sequence

from .column import Column
from .errors import InspectionError, listed, quote
from .kinds import TEXT, Kind, category
from .parts import Parts
from .plain_yaml import write_line, write_list, write_text
from .table import Table

# The tasks whose target is one class.
CLASSES = ("binary", "multiclass", "metric_learning")
SHOWN = 8
GAPS = r"(?P<gaps>, gaps(?P<marks>(?: \S+)*))?"
NUMBER = re.compile(rf"number(?: in (?P<unit>[^\s,]+))?{GAPS}")
DATE = re.compile(rf"date (?P<form>[^,]+), (?P<parts>[a-z]+(?: [a-z]+)*){GAPS}")
IGNORED = re.compile(r"ignored(?:, (?P<reason>.*))?")


def kinds_of(
    table: Table,
    parts: Parts,
    apart: Collection[str],
    task: str,
    known: Mapping[str, str],
) -> dict[str, Kind]:
    """Return the kind of each column by its name, in their order.

    Those that are `apart` are no features; an answer to `schema` goes before the file.

    Raises:
        InspectionError: The answer does not suit the table.
    """
    if known.get("schema"):
        return _read_schema(table, json.loads(known["schema"]))
    ignored = {role.column.name: role.reason for role in parts.ignored}
    others = {role.column.name for role in (parts.group, parts.split) if role}
    kinds = {}
    for name, column in table.columns.items():
        if column in parts.targets:
            kinds[name] = _target(column, parts.targets, task)
        elif name in others or name in apart:
            kinds[name] = TEXT
        elif name in ignored:
            kinds[name] = Kind("ignored", reason=ignored[name])
        else:
            kinds[name] = kind_of(column)
    return kinds


def _target(column: Column, targets: Sequence[Column], task: str) -> Kind:
    if task in CLASSES and len(targets) == 1:
        return category(list(column.counts))
    return Kind("number", unit=column.reading.unit if column.values else "")


def kind_of(column: Column) -> Kind:
    """Return what a column holds as a feature."""
    if column.kind == "dates" and column.dates:
        dates = column.dates
        gaps = bool(column.missing)
        return Kind("date", form=dates.form, parts=dates.parts, gaps=gaps)
    if column.kind in ("numbers", "truths"):
        gaps = bool(column.missing or column.marks)
        unit = column.reading.unit if column.kind == "numbers" else ""
        return Kind("number", unit=unit, gaps=gaps, marks=column.marks)
    return category(list(column.counts))


def write_schema(kinds: Mapping[str, Kind]) -> str:
    """Return a line of YAML for each column."""
    return "\n".join(f"{write_text(name)}: {_write(kinds[name])}" for name in kinds)


def _write(kind: Kind) -> str:
    if kind.name == "category":
        return write_list(kind.values)
    return write_line(kind.text)


def _read_schema(
    table: Table, answered: Mapping[str, str | list[str]]
) -> dict[str, Kind]:
    lacking = [name for name in table.header if name not in answered]
    unknown = [name for name in answered if name not in table.header]
    if lacking or unknown:
        what = "does not list" if lacking else "lists columns that are none:"
        problem = f"schema {what} {listed(lacking or unknown, SHOWN)}"
        cure = "Give each column of the table a line."
        raise InspectionError(table.name, problem, cure, "schema")
    return {name: _read_kind(table, name, answered[name]) for name in table.header}


def _read_kind(table: Table, name: str, text: str | list[str]) -> Kind:
    if isinstance(text, list):
        return Kind("category", values=tuple(text))
    if match := NUMBER.fullmatch(text):
        marks = tuple((match["marks"] or "").split())
        gaps = bool(match["gaps"])
        return Kind("number", unit=match["unit"] or "", gaps=gaps, marks=marks)
    if match := DATE.fullmatch(text):
        parts = tuple(match["parts"].split())
        gaps = bool(match["gaps"])
        return Kind("date", form=match["form"], parts=parts, gaps=gaps)
    if match := IGNORED.fullmatch(text):
        return Kind("ignored", reason=match["reason"] or "")
    if text == TEXT.name:
        return TEXT
    problem = f"{quote(text)} is no kind of column, given for {quote(name)}"
    cure = "Write number, a list of values, date FORMAT, PARTS, text or ignored."
    raise InspectionError(table.name, problem, cure, "schema")
