"""Which task a target asks for, and how many outputs that has."""

from collections.abc import Sequence
from dataclasses import dataclass

from .column import Column
from .errors import InspectionError, counted, listed, quote

# So many whole numbers are classes, if each occurs so often.
MOST_CLASSES = 20
ROWS_EACH = 5
# A split into three by class needs so many rows of each, and ROWS_EACH on average.
FEWEST_ROWS = 3
RARE = 0.1
CLASSES = ("binary", "multiclass", "multilabel")


@dataclass(frozen=True)
class Task:
    """A task with its reason, and the others that the target could serve."""

    name: str
    reason: str
    others: tuple[str, ...]

    @property
    def offered(self) -> tuple[str, ...]:
        """All tasks that the target can serve, the best first."""
        return (self.name, *(name for name in self.others if name != self.name))


def find_task(name: str, columns: Sequence[Column]) -> Task:
    """Return the task that a target, or several, ask for.

    Raises:
        InspectionError: Nothing could be learned of them.
    """
    for column in columns:
        _check(name, column)
    return _of_several(name, columns) if len(columns) > 1 else _of_one(name, columns[0])


def _check(name: str, column: Column) -> None:
    if column.missing:
        problem = f"{column.place(column.gap)} has no {column.name}"
        cure = "Fill it in, or leave it out, as there is nothing to learn from it."
        raise InspectionError(name, problem, cure)
    if len(column.counts) == 1:
        value = next(iter(column.counts))
        problem = f"the target {quote(column.name)} is {quote(value)} in every row"
        raise InspectionError(name, problem, "Answer target with another column.")


def _of_one(name: str, column: Column) -> Task:
    count, rows = len(column.counts), len(column.cells)
    rare = _rarest(column)
    called = column.name
    classes = count == 2 or column.kind in ("words", "codes", "truths")
    if classes:
        if rows < ROWS_EACH * count:
            values, found = counted(count, "value"), counted(rows, column.unit)
            problem = f"the target {quote(called)} has {values} in {found}"
            cure = f"Of classes, answer target with one that has {ROWS_EACH} for each."
            raise InspectionError(name, problem, cure)
        if column.counts[rare] < FEWEST_ROWS:
            raise _too_rare(name, column, rare)
    few = listed([quote(word) for word in sorted(column.counts)], 4)
    if count == 2:
        others = ("multiclass", "metric_learning", *_number_tasks(column))
        return Task("binary", f"{called} has two values, {few}", others)
    if classes:
        reason = f"{called} has {count} values, {few}"
        return Task("multiclass", reason, ("metric_learning",))
    return _of_numbers(column, called)


def _of_numbers(column: Column, called: str) -> Task:
    count, (least, greatest) = len(column.counts), column.range
    tasks = _number_tasks(column)
    often = column.counts[_rarest(column)] >= ROWS_EACH
    if column.whole and count <= MOST_CLASSES and often:
        shown = listed(sorted(column.counts, key=column.values.__getitem__), 4)
        reason = f"{called} has {count} different whole numbers, {shown}"
        return Task("multiclass", reason, ("metric_learning", *tasks))
    if least >= 0 and greatest <= 1:
        return Task("bounded_regression", f"{called} is between 0 and 1", tasks)
    if column.whole and least in (0, 1):
        reason = f"{called} counts something, from {least:g} to {greatest:g}"
        return Task("positive_regression", reason, tasks)
    numbers = counted(count, "different number")
    reason = f"{called} has {numbers}, from {least:g} to {greatest:g}"
    return Task("regression", reason, tasks)


def _number_tasks(*columns: Column) -> tuple[str, ...]:
    """Return the tasks that numbers can serve."""
    if not all(column.values for column in columns):
        return ()
    least = min(column.range[0] for column in columns)
    greatest = max(column.range[1] for column in columns)
    return (
        "regression",
        *(("positive_regression",) * (least >= 0)),
        *(("bounded_regression",) * (least >= 0 and greatest <= 1)),
    )


def _of_several(name: str, columns: Sequence[Column]) -> Task:
    for column in columns:
        if not column.values:
            problem = f"the target {quote(column.name)} holds {column.kind}"
            cure = "Of several targets, each is a column of numbers; else name one."
            raise InspectionError(name, problem, cure)
    tasks = _number_tasks(*columns)
    number = len(columns)
    if all(set(column.values.values()) == {0, 1} for column in columns):
        reason = f"each of the {number} targets is 0 or 1"
        return Task("multilabel", reason, tasks)
    return Task(tasks[-1], f"there are {number} targets, all of them numbers", tasks)


def _rarest(column: Column) -> str:
    return min(column.counts, key=lambda word: column.counts[word])


def _too_rare(name: str, column: Column, rare: str) -> InspectionError:
    rows = counted(column.counts[rare], "row")
    problem = f"the class {quote(rare)} of {quote(column.name)} has {rows}"
    cure = f"Add rows of it, at least {FEWEST_ROWS}, or leave the class out."
    return InspectionError(name, problem, cure)


def rare_class(columns: Sequence[Column], task: str) -> str:
    """Say which class is rare enough to be weighted, "" where none is."""
    if task not in ("binary", "multiclass") or len(columns) > 1:
        return ""
    counts = columns[0].counts
    rare, usual = min(counts.values()), max(counts.values())
    if rare >= RARE * usual:
        return ""
    word = _rarest(columns[0])
    return f"{quote(word)} has {rare:,} rows of {counts.total():,}"
