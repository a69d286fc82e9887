"""What a table with a row for each step concludes."""

from collections.abc import Iterator, Mapping, Sequence

from .column import Column
from .errors import InspectionError, counted
from .findings import Finding, truth
from .honored import check_columns
from .parts import SAID, Parts, named_columns, take_apart
from .roles import Role
from .steps import Steps, find_series
from .table import Table
from .tabular import conclude_parts, conclude_schema, conclude_task
from .targets import Task, find_task
from .times import choose_time, describe_time, other_times


def conclude_series(
    table: Table, known: Mapping[str, str], by: Column
) -> tuple[dict[str, Finding], Task]:
    """Return what a table with a row for each step concludes.

    Raises:
        InspectionError: It cannot be learned from; the text says why.
    """
    steps, time = Steps(by), choose_time(table, known, by)
    apart = [by.name, *([time.name] if time else [])]
    parts = take_apart(table, known, apart)
    _leave_out(parts, time, "ignore" in known)
    checked = [] if known.get("schema") else parts.features
    check_columns(table.name, checked, parts.targets)
    _check_features(table.name, parts.features)
    varying = next(filter(None, map(steps.varying, parts.targets)), "")
    each = known.get("per_step") == "true" or bool(varying)
    examples = parts.targets if each else [steps.per_example(c) for c in parts.targets]
    task = find_task(table.name, examples)
    found = conclude_parts(parts) | conclude_task(task, parts, known)
    found["schema"], features = conclude_schema(table, parts, apart, task, known)
    found["time"] = describe_time(time, steps)
    return found | _shape(steps, features.width, parts.targets, varying), task


def _leave_out(parts: Parts, time: Column | None, answered: bool) -> None:
    """Leave out the columns that steps do not hold, each with the reason.

    If it was `answered` which are left out, only the reason is added.
    """
    said = [role.column for role in parts.ignored if role.reason == SAID]
    columns = said if answered else parts.features
    roles = list(_unfit(columns, time))
    left = {role.column.name for role in roles}
    kept = [role for role in parts.ignored if role.column.name not in left]
    parts.ignored[:] = [*kept, *roles]
    parts.features[:] = [c for c in parts.features if c.name not in left]


def _unfit(columns: Sequence[Column], time: Column | None) -> Iterator[Role]:
    """Yield the columns that steps do not hold: other times, and words."""
    times = dict(other_times(columns, time))
    for column in columns:
        if column in times:
            yield Role(column, times[column])
        elif not _is_number(column):
            yield Role(column, f"it holds {column.kind}, and steps hold numbers")


def _is_number(column: Column) -> bool:
    return column.kind in ("numbers", "truths") or column.contrary


def _shape(
    steps: Steps, features: int, targets: list[Column], varying: str
) -> dict[str, Finding]:
    shortest, longest = min(steps.lengths), max(steps.lengths)
    numbers = counted(features, "number")
    each = f"up to {longest}" if shortest < longest else f"{longest}"
    names = " and ".join(column.name for column in targets)
    differ = f"examples have from {shortest} to {longest} steps"
    same = f"{names} is the same within an example"
    varied = f"{names} changes within {varying}" if varying else same
    return {
        "id": Finding(steps.by.name, "its rows with one value are one example"),
        "input_shape": Finding(
            f"[{longest}, {features}]", f"{each} steps of {numbers}"
        ),
        "padded": truth(
            shortest < longest,
            differ if shortest < longest else f"all examples have {longest} steps",
        ),
        "per_step": truth(bool(varying), varied),
    }


def _check_features(name: str, features: Sequence[Column]) -> None:
    if not features:
        problem = "no column of numbers is left to learn from"
        raise InspectionError(name, problem, "A step needs at least one number.")
    for column in features:
        if column.missing or column.marks:
            problem = f"{column.place(column.gap)} has no {column.name}"
            cure = "Fill gaps in series, for instance with the value before."
            raise InspectionError(name, problem, cure)


def choose_series(table: Table, known: Mapping[str, str]) -> Column:
    """Return the column that says which example a step belongs to.

    Raises:
        InspectionError: There is none.
    """
    if known.get("id"):
        columns = named_columns(table, "id", known["id"])
    else:
        columns = [column] if (column := find_series(table)) else []
    if not columns or len(columns[0].counts) == len(columns[0].cells):
        problem = "no column says which example a row is a step of"
        cure = "Answer id with that column, or input_kind with tabular."
        raise InspectionError(table.name, problem, cure, "input_kind")
    return columns[0]
