"""What a table with a row for each step concludes."""

from collections.abc import Mapping, Sequence

from .column import Column
from .errors import InspectionError, counted
from .findings import Finding, truth
from .honored import check_columns
from .names import join_names
from .parts import named_columns, take_apart
from .roles import Role
from .schema import check_schema, conclude_schema
from .steps import Steps, check_order, find_series, is_time
from .table import Table
from .tabular import conclude_parts, conclude_task
from .targets import Task, find_task
from .width import is_number


def conclude_series(
    table: Table, known: Mapping[str, str], by: Column
) -> tuple[dict[str, Finding], Task]:
    """Return what a table with a row for each step concludes.

    Raises:
        InspectionError: It cannot be learned from; the text says why.
    """
    check_schema(table, known)
    steps = Steps(by)
    times = [c for c in table.columns.values() if c is not by and is_time(c)]
    time = _choose_time(table, known, steps, times)
    parts = take_apart(table, known, [by.name])
    if "ignore" not in known:
        more = [*_times(times, parts.features), *_words(parts.features)]
        parts.ignored.extend(more)
        left = {role.column.name for role in more}
        parts.features[:] = [c for c in parts.features if c.name not in left]
    check_columns(table.name, [*parts.targets, *parts.features])
    _check_features(table.name, parts.features)
    varying = not all(steps.constant(column) for column in parts.targets)
    each = known.get("per_step", str(varying).lower()) == "true" or varying
    examples = parts.targets if each else [steps.per_example(c) for c in parts.targets]
    task = find_task(table.name, examples)
    found = conclude_parts(parts) | conclude_task(task, parts, known)
    apart = [by.name, *(column.name for column in time)]
    chosen = known.get("task", task.name)
    found["schema"] = conclude_schema(table, parts, apart, chosen)
    found["time"] = _time(time)
    return found | _shape(steps, parts.features, parts.targets, varying), task


def _choose_time(
    table: Table, known: Mapping[str, str], steps: Steps, times: list[Column]
) -> list[Column]:
    """Return the column that tells the order of the steps, if there is one."""
    if "time" in known:
        times = named_columns(table, "time", known["time"])
    for column in times[:1]:
        check_order(table.name, steps, column)
    return times[:1]


def _time(time: list[Column]) -> Finding:
    if not time:
        return Finding("", "no column says so")
    return Finding(join_names([time[0].name]), "its name says so")


def _shape(
    steps: Steps, features: list[Column], targets: list[Column], varying: bool
) -> dict[str, Finding]:
    shortest, longest = min(steps.lengths), max(steps.lengths)
    numbers = counted(len(features), "number")
    each = f"up to {longest}" if shortest < longest else f"{longest}"
    names = " and ".join(column.name for column in targets)
    differ = f"examples have from {shortest} to {longest} steps"
    varied = f"{names} {'changes' if varying else 'is the same'} within an example"
    return {
        "id": Finding(steps.by.name, "its rows with one value are one example"),
        "input_shape": Finding(
            f"[{longest}, {len(features)}]", f"{each} steps of {numbers}"
        ),
        "padded": truth(
            shortest < longest,
            differ if shortest < longest else f"all examples have {longest} steps",
        ),
        "per_step": truth(varying, varied),
    }


def _times(times: list[Column], features: list[Column]) -> list[Role]:
    reason = "it tells when a step was, not what happened"
    return [Role(column, reason) for column in times if column in features]


def _words(features: list[Column]) -> list[Role]:
    return [
        Role(column, f"it holds {column.kind}, and steps hold numbers")
        for column in features
        if not is_number(column) and not is_time(column)
    ]


def _check_features(name: str, features: Sequence[Column]) -> None:
    if not features:
        problem = "no column of numbers is left to learn from"
        raise InspectionError(name, problem, "A step needs at least one number.")
    for column in features:
        if column.missing:
            problem = f"{column.gap} has no {column.name}"
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
