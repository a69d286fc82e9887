"""The column that tells the order of the steps of a series."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from .column import Column
from .errors import InspectionError
from .findings import Finding
from .names import join_names
from .parts import named_columns
from .steps import Steps, is_time
from .table import Table

# How projects read a column of time, beside ISO 8601 and numbers such as 20240131.
SORTABLE = {
    "%Y%m%d",
    *(
        f"{day}{clock}"
        for day in ("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y")
        for clock in ("", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f")
    ),
}


def choose_time(table: Table, known: Mapping[str, str], by: Column) -> Column | None:
    """Return the column that tells the order of the steps, if there is one.

    Raises:
        InspectionError: The answer names a column that does not.
    """
    if "time" not in known:
        columns = (c for c in table.columns.values() if c is not by and is_time(c))
        return next((column for column in columns if not why_unsorted(column)), None)
    for column in named_columns(table, "time", known["time"])[:1]:
        problem = why_unsorted(column)
        if problem:
            problem = f"rows cannot be sorted by {column.name}: {problem}"
            cure = "Answer time with another column, or with none."
            raise InspectionError(table.name, problem, cure, "time")
        return column
    return None


def why_unsorted(column: Column) -> str:
    """Say why rows cannot be put in the order of a column, "" if they can."""
    if column.missing or column.marks or not column.counts:
        return f"{column.place(column.gap)} has none"
    if column.kind == "dates" and column.dates:
        written = f"dates such as {next(iter(column.counts))} are not read there"
        return "" if _is_sortable(column) else column.dates.problem or written
    if column.kind not in ("numbers", "codes") or column.stray is not None:
        return f"it holds {column.kind}"
    return ""


def _is_sortable(column: Column) -> bool:
    """Say whether projects can put rows in the order of dates."""
    form = column.dates.form if column.dates else ""
    return form in SORTABLE or (bool(form) and all(map(_is_iso, column.counts)))


def _is_iso(word: str) -> bool:
    try:
        datetime.fromisoformat(word)
    except ValueError:
        return False
    return True


def describe_time(time: Column | None, steps: Steps) -> Finding:
    """Return which column tells the order of the steps, and why."""
    if time is None:
        reason = "no column says so; rows stay in their order"
        if steps.apart:
            reason += f", though row {steps.apart:,} is apart from those of its example"
        return Finding("", reason)
    ordered = is_ordered(time, steps)
    done = "its rows are in this order" if ordered else "rows are put in its order"
    return Finding(join_names([time.name]), f"its name says so, and {done}")


def is_ordered(time: Column, steps: Steps) -> bool:
    """Say whether the rows of each example are in the order of time."""
    moments = _moments(time)
    before: dict[str, float | datetime] = {}
    for example, cell in zip(steps.by.cells, time.cells, strict=True):
        moment = moments[cell]
        if moment < before.get(example, moment):  # type: ignore[operator]
            return False
        before[example] = moment
    return True


def _moments(time: Column) -> Mapping[str, float | datetime]:
    if time.kind == "dates" and time.dates:
        form = time.dates.form
        return {word: datetime.strptime(word, form) for word in time.counts}
    return time.values or {word: float(word) for word in time.counts}


def other_times(
    columns: Sequence[Column], time: Column | None
) -> Sequence[tuple[Column, str]]:
    """Return the other columns that tell when a step was, each with the reason."""
    reason = "it tells when a step was, not what happened"
    return [(c, reason) for c in columns if c is not time and is_time(c)]
