"""What a table with a row for each example concludes."""

from collections.abc import Mapping

from .errors import counted
from .findings import Finding, truth
from .honored import check_columns
from .names import join_names
from .parts import Parts, take_apart
from .roles import Role
from .schema import check_schema, conclude_schema
from .table import Table
from .targets import Task, find_task, rare_class
from .width import width_of

SHOWN = 16


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
    check_schema(table, known)
    parts = take_apart(table, known, ())
    check_columns(table.name, [*parts.targets, *parts.features])
    task = find_task(table.name, parts.targets)
    width, total = width_of(parts.features)
    found = conclude_parts(parts) | conclude_task(task, parts, known)
    chosen = known.get("task", task.name)
    found["schema"] = conclude_schema(table, parts, (), chosen)
    found["input_shape"] = Finding(f"[{width}]", total)
    return found, task
