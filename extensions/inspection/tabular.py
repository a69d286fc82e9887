"""What a table with a row for each example concludes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from .errors import InspectionError, counted
from .findings import Finding, truth
from .honored import check_columns, check_kinds
from .kinds import Kind
from .names import join_names
from .notes import notes_of
from .parts import Parts, take_apart
from .roles import Role
from .schema import kinds_of, write_schema
from .table import Table
from .targets import Task, find_task, rare_class
from .width import width_of

SHOWN = 16


@dataclass(frozen=True)
class Features:
    """The features of a table: their kinds by name, and how many that are, as a sum."""

    kinds: Mapping[str, Kind]
    width: int
    total: str


def conclude_schema(
    table: Table,
    parts: Parts,
    apart: Collection[str],
    task: Task,
    known: Mapping[str, str],
) -> tuple[Finding, Features]:
    """Return what each column holds; those that are `apart` are no features.

    Raises:
        InspectionError: An answer does not suit the table, or no feature is left.
    """
    chosen = known.get("task", task.name)
    kinds = kinds_of(table, parts, apart, chosen, known)
    if known.get("schema"):
        columns = (*parts.targets, *parts.features)
        check_kinds(table.name, {column: kinds[column.name] for column in columns})
    named = [column.name for column in parts.features]
    features = {name: kinds[name] for name in named if kinds[name].width}
    if not features:
        problem = "no column is left to learn from"
        raise InspectionError(table.name, problem, "A table needs features.", "schema")
    reason = f"it has {counted(len(kinds), 'column')}; change what is not meant so"
    finding = Finding(write_schema(kinds), reason, notes_of(table, parts, kinds))
    return finding, Features(features, *width_of(features))


def conclude_parts(parts: Parts) -> dict[str, Finding]:
    """Return the findings that are the same of any table."""
    found = {
        "target": Finding(join_names(c.name for c in parts.targets), parts.why_targets),
        "ignore": _ignore(parts.ignored),
    }
    for name, role in (("group", parts.group), ("split", parts.split)):
        column = [role.column.name] if role else []
        reason = role.reason if role else "no column says so"
        found[name] = Finding(join_names(column), reason)
    return found


def _ignore(ignored: list[Role]) -> Finding:
    """Name the columns to leave out, each with the reason."""
    names = join_names(role.column.name for role in ignored)
    if not ignored:
        return Finding(names, "every column tells something")
    lines = [f"{role.column.name}: {role.reason}" for role in ignored]
    more = [f"and {len(lines) - SHOWN} more"] * (len(lines) > SHOWN)
    reason = f"{counted(len(ignored), 'column')} would not help"
    return Finding(names, reason, (*lines[:SHOWN], *more))


def conclude_task(
    task: Task, parts: Parts, known: Mapping[str, str]
) -> dict[str, Finding]:
    """Return the findings that follow from the target."""
    chosen = known.get("task", task.name)
    count = len(parts.targets)
    found = {"task": Finding(task.name, task.reason)}
    if chosen == "multiclass":
        classes = counted(len(parts.targets[0].counts), "value")
        reason = f"{parts.targets[0].name} has {classes}"
        found["outputs"] = Finding(str(len(parts.targets[0].counts)), reason)
    elif chosen not in ("binary", "metric_learning"):
        found["outputs"] = Finding(str(count), f"there is {counted(count, 'target')}")
    rare = rare_class(parts.targets, chosen)
    if rare:
        found["balance"] = truth(True, rare)
    return found


def conclude_table(
    table: Table, known: Mapping[str, str]
) -> tuple[dict[str, Finding], Task]:
    """Return what a table with a row for each example concludes.

    Raises:
        InspectionError: It cannot be learned from; the text says why.
    """
    parts = take_apart(table, known, ())
    checked = [] if known.get("schema") else parts.features
    check_columns(table.name, checked, parts.targets)
    task = find_task(table.name, parts.targets)
    found = conclude_parts(parts) | conclude_task(task, parts, known)
    found["schema"], features = conclude_schema(table, parts, (), task, known)
    found["input_shape"] = Finding(f"[{features.width}]", features.total)
    return found, task
