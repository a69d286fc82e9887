"""What each column of a table is for: target, id, group, split, feature or nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .column import Column
from .errors import counted
from .header import UNNAMED
from .names import GROUPS, SEVERAL, SPLITS, TARGETS, is_called, is_id, words_of
from .table import Table

FEWEST_GROUPS = 3
# Words are free text, or names, where more than so many share a table of twice as many.
MANY_WORDS = 50
# Ids of few values, such as type_id, are rather categories.
MANY_IDS = 20
NEARLY = 0.9
# What projects know splits by. Validation may be left out, but not as a number.
TRAINING, TESTING = {"train", "training"}, {"test", "testing"}
SPLIT_NAMES = {*TRAINING, *TESTING, "validation", "valid", "val", "dev"}
SPLIT_NUMBERS = {"0", "1", "2"}


@dataclass(frozen=True)
class Role:
    """What a column is for, and why."""

    column: Column
    reason: str


def guess_targets(table: Table) -> tuple[list[str], str]:
    """Return the names of the likely targets, and the reason."""
    columns = table.columns
    several = [name for name in columns if SEVERAL.fullmatch(name)]
    if len(several) > 1 and all(columns[name].values for name in several):
        return several, f"the names of {counted(len(several), 'column')} say so"
    named = {name.lower(): name for name in reversed(columns)}
    for word in TARGETS:
        if word in named:
            return [named[word]], "its name says so"
    last = [c for c in columns.values() if not leave_out(c)] or list(columns.values())
    return [last[-1].name], "it is the last column"


def find_split(columns: Sequence[Column]) -> Role | None:
    """Return the column that shares the rows out, as a project reads it."""
    for column in columns:
        if words_of(column.name) & SPLITS and _names_splits(column):
            return Role(column, "its values are those of a split")
    return None


def _names_splits(column: Column) -> bool:
    words = {word.lower() for word in column.counts}
    named = words <= SPLIT_NAMES and words & TRAINING and words & TESTING
    return not column.missing and bool(named or words == SPLIT_NUMBERS)


def find_group(columns: Sequence[Column]) -> Role | None:
    """Return the column of groups, whose rows must stay together."""
    for column in columns:
        many = FEWEST_GROUPS <= len(column.counts) <= len(column.cells) / 2
        ids = "id" in words_of(column.name) and len(column.counts) > MANY_IDS
        called = ids or is_called(column.name, GROUPS | {"id"})
        if called and many and not column.missing:
            groups = counted(len(column.counts), "group")
            reason = f"rows of its {groups} belong together, so none is split up"
            return Role(column, reason)
    return None


def find_ignored(columns: Sequence[Column], targets: Sequence[Column]) -> list[Role]:
    """Return the columns that are no features, each with the reason."""
    found = []
    for column in columns:
        reason = leave_out(column) or copied(column, targets)
        if reason:
            found.append(Role(column, reason))
    kept = [c for c in columns if all(c is not role.column for role in found)]
    if not kept:
        # A table that only repeats its target is to be learned all the same.
        found = [role for role in found if leave_out(role.column)]
    return found


def leave_out(column: Column) -> str:
    """Say why a column tells nothing, or must not be learned; "" where it may."""
    return next(_reasons(column), "")


def _reasons(column: Column) -> Iterator[str]:
    count, rows = len(column.counts), len(column.cells)
    if column.kind == "nothing":
        yield "it is empty"
    if count == 1 and not column.missing:
        yield "it has the same value in every row"
    if column.kind == "dates" and column.dates and not column.dates.parts:
        yield column.dates.problem or "its dates differ in nothing that is learned"
    if column.name == f"{UNNAMED}0" and column.unique:
        yield "it names the rows"
    if column.whole and column.unique and _numbered(column):
        yield "it numbers the rows"
    if column.unique and is_id(column.name):
        yield "it is an id, another in every row"
    worded = column.kind in ("words", "codes") and not column.contrary
    if words_of(column.name) & SPLITS and worded:
        yield "it names splits"
    if worded and count > NEARLY * rows:
        yield "nearly every row has a value of its own"
    if worded and count > max(MANY_WORDS, rows / 2):
        yield "most of its values occur once"


def _numbered(column: Column) -> bool:
    numbers = list(column.values.values())
    return all(b - a == 1 for a, b in zip(numbers, numbers[1:], strict=False))


def copied(column: Column, targets: Sequence[Column]) -> str:
    """Say that a column repeats a target, "" where it does not."""
    for target in targets:
        if len(column.counts) == len(target.counts) and not column.missing:
            pairs = set(zip(column.cells, target.cells, strict=True))
            same = all(_equal(column, target, *pair) for pair in pairs)
            classes = target.kind in ("words", "truths", "codes")
            if same or (classes and len(pairs) == len(column.counts)):
                return f"it repeats {target.name}"
    return ""


def _equal(column: Column, target: Column, word: str, other: str) -> bool:
    if word == other:
        return True
    number = column.values.get(word)
    return number is not None and number == target.values.get(other)
