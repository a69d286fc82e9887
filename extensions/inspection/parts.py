"""Share the columns of a table out by what they are for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .column import Column
from .errors import InspectionError, counted, listed
from .names import join_names, split_names
from .roles import Role, find_group, find_ignored, find_split, guess_targets
from .table import Table

LONGEST_ANSWER = 2000
SAID = "you said so"


@dataclass(frozen=True)
class Parts:
    """The columns of a table by what they are for; a reason belongs to each."""

    targets: list[Column]
    why_targets: str
    split: Role | None
    group: Role | None
    ignored: list[Role]
    features: list[Column]


def named_columns(table: Table, question: str, answer: str) -> list[Column]:
    """Return the columns that an answer names.

    Raises:
        InspectionError: The table has no such column.
    """
    columns = table.columns
    for name in split_names(answer):
        if name not in columns:
            problem = f"there is no column {name!r}"
            cure = f"Answer {question} with {listed(list(columns), 12)}."
            raise InspectionError(table.name, problem, cure, question)
    return [columns[name] for name in split_names(answer)]


def take_apart(table: Table, known: Mapping[str, str], own: Sequence[str]) -> Parts:
    """Share the columns out; those that are `own` have a part already.

    Raises:
        InspectionError: An answer names a column that is none, or nothing is left.
    """
    targets, why = choose_targets(table, known)
    others = [
        column
        for column in table.columns.values()
        if column not in targets and column.name not in own
    ]
    split = _one(table, known, "split", find_split(others))
    others = [c for c in others if not split or c is not split.column]
    group = None if split else find_group(others)
    group = _one(table, known, "group", group)
    others = [c for c in others if not group or c is not group.column]
    ignored = find_ignored(others, targets)
    if "ignore" in known:
        reasons = {role.column.name: role.reason for role in ignored}
        ignored = [
            Role(column, reasons.get(column.name, SAID))
            for column in named_columns(table, "ignore", known["ignore"])
        ]
    features = _rest(table.name, others, ignored)
    return Parts(targets, why, split, group, ignored, features)


def _rest(name: str, others: list[Column], ignored: list[Role]) -> list[Column]:
    """Return the columns that are features."""
    left_out = {role.column.name for role in ignored}
    features = [column for column in others if column.name not in left_out]
    if len(join_names(left_out)) > LONGEST_ANSWER:
        problem = f"{counted(len(left_out), 'column')} tell nothing"
        cure = "Remove some of them, such as empty and constant ones, from the file."
        raise InspectionError(name, problem, cure)
    if not features:
        problem = "no column is left to learn from"
        raise InspectionError(name, problem, "A table needs features.")
    return features


def choose_targets(table: Table, known: Mapping[str, str]) -> tuple[list[Column], str]:
    """Return the columns to predict, and why those."""
    if known.get("target"):
        return named_columns(table, "target", known["target"]), "you said so"
    names, reason = guess_targets(table)
    return [table.columns[name] for name in names], reason


def _one(
    table: Table, known: Mapping[str, str], question: str, found: Role | None
) -> Role | None:
    if question not in known:
        return found
    columns = named_columns(table, question, known[question])
    return Role(columns[0], "you said so") if columns else None
