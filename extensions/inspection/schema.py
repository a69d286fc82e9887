"""What every column of a table holds, as the answer `schema` lists it."""

import json
from collections.abc import Collection, Mapping, Sequence

from .column import Column
from .errors import InspectionError, counted, listed
from .findings import Finding
from .kinds import TEXT, Kind, category
from .parts import Parts
from .plain_yaml import write_line, write_list, write_text
from .table import Table

# The tasks whose target is one class.
CLASSES = ("binary", "multiclass", "metric_learning")
SHOWN = 8


def conclude_schema(
    table: Table, parts: Parts, texts: Collection[str], task: str
) -> Finding:
    """Return what each column holds; those in `texts` are no features."""
    kinds = kinds_of(table, parts, texts, task)
    reason = f"it has {counted(len(kinds), 'column')}; change what is not meant so"
    return Finding(write_schema(kinds), reason)


def kinds_of(
    table: Table, parts: Parts, texts: Collection[str], task: str
) -> dict[str, Kind]:
    """Return the kind of each column by its name, in their order."""
    ignored = {role.column.name: role.reason for role in parts.ignored}
    apart = {role.column.name for role in (parts.group, parts.split) if role}
    kinds = {}
    for name, column in table.columns.items():
        if column in parts.targets:
            kinds[name] = _target(column, parts.targets, task)
        elif name in apart or name in texts:
            kinds[name] = TEXT
        elif name in ignored:
            kinds[name] = Kind("ignored", reason=ignored[name])
        else:
            kinds[name] = _feature(column)
    return kinds


def _target(column: Column, targets: Sequence[Column], task: str) -> Kind:
    one = task in CLASSES and len(targets) == 1
    return category(list(column.counts)) if one else Kind("number")


def _feature(column: Column) -> Kind:
    if column.kind == "numbers":
        return Kind("number", gaps=bool(column.missing))
    return category(list(column.counts))


def write_schema(kinds: Mapping[str, Kind]) -> str:
    """Return a line of YAML for each column."""
    return "\n".join(f"{write_text(name)}: {_write(kinds[name])}" for name in kinds)


def _write(kind: Kind) -> str:
    if kind.name == "category":
        return write_list(kind.values)
    return write_line(kind.text)


def check_schema(table: Table, known: Mapping[str, str]) -> None:
    """Refuse an answer that has other columns than the table.

    Raises:
        InspectionError: It lacks one, or has one that the table lacks.
    """
    if not known.get("schema"):
        return
    answered = json.loads(known["schema"])
    lacking = [name for name in table.header if name not in answered]
    unknown = [name for name in answered if name not in table.header]
    if lacking or unknown:
        what = "does not list" if lacking else "lists columns that are none:"
        problem = f"schema {what} {listed(lacking or unknown, SHOWN)}"
        cure = "Give each column of the table a line."
        raise InspectionError(table.name, problem, cure, "schema")
