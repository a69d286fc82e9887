"""Find out what the columns of a table hold, once, at the first run."""

import re
import sys
from collections.abc import Collection, Sequence

from ..config import DataError
from .columns import Category, Column, Ignored, Number, Text
from .numbers import GAPS, TRUTHS, NumberFormat
from .table import Table

# The first that reads the most columns is taken.
FORMATS = (
    NumberFormat(),
    NumberFormat(".", ","),
    NumberFormat(",", ""),
    *(NumberFormat(",", mark) for mark in (".", " ", "\u00a0", "\u202f", "'", "’")),
    *(NumberFormat(".", mark) for mark in (" ", "'", "’")),
)
# What often stands for a gap among numbers.
MARKS = ("?", "-", "--", ".", "*", "#DIV/0!", "#REF!", "missing", "unknown")
# A currency before a number, or what is behind it.
UNIT = re.compile(
    r"[+-]?([^\w\s.,'’+-]?)\s?[+-]?[\d.,'’\s]*\d[.,]?(?:[eE][+-]?\d+)?\s?([^\d\s.,]*)"
)
DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?")
# A column called so that has another value in every row tells rows apart.
IDS = {"id", "ids", "index", "idx", "key", "nr", "row", "uuid", "guid"}
# Words among numbers are errors if they are few, and categories otherwise.
FEW = 0.1


def learn_columns(
    table: Table, targets: Sequence[str], others: Collection[str]
) -> tuple[tuple[Column, ...], NumberFormat]:
    """Return what each column holds, and how the numbers of the file are written.

    others: the columns that are no features, such as groups.

    Raises:
        DataError: A column is neither numbers nor categories.
    """
    words = {name: set(cells) - GAPS for name, cells in table.columns.items()}
    form = max(FORMATS, key=lambda form: sum(_fits(w, form) for w in words.values()))
    columns: list[Column] = []
    for name in table.columns:
        if name in others or name in targets:
            columns.append(_learn_target(name, words[name], form))
        else:
            columns.append(_learn_feature(table, name, words[name], form))
    for column in columns:
        if isinstance(column, Ignored):
            print(f"column {column.name!r} left out: {column.reason}", file=sys.stderr)
    return tuple(columns), form


def _fits(words: set[str], form: NumberFormat) -> bool:
    unit = find_unit(words)
    return bool(words) and all(_is_number(word, unit, form) for word in words)


def _is_number(word: str, unit: str, form: NumberFormat) -> bool:
    return form.read(word.replace(unit, "", 1).strip()) is not None


def find_unit(words: Collection[str]) -> str:
    """Return what stands before or after the digits of each word, "" if it differs."""
    found = {UNIT.fullmatch(word) for word in words}
    units = {match[1] or match[2] if match else "" for match in found}
    return units.pop() if len(units) == 1 else ""


def _learn_target(name: str, words: set[str], form: NumberFormat) -> Column:
    return Number(name, unit=find_unit(words)) if _fits(words, form) else Text(name)


def _learn_feature(
    table: Table, name: str, words: set[str], form: NumberFormat
) -> Column:
    cells = table.columns[name]
    if len(words) == len(cells) and _tells_apart(name):
        return Ignored(name, "it tells rows apart")
    marks = tuple(mark for mark in MARKS if mark in words)
    rest = words.difference(marks)
    unit = find_unit(rest)
    strays = {word for word in rest if not _is_number(word, unit, form)}
    if not rest or {word.lower() for word in rest} <= TRUTHS.keys():
        strays = set()
    # 007 is a code, no number.
    coded = any(re.fullmatch(r"0\d+", word) for word in rest)
    if marks and not strays and not coded:
        row = table.rows[next(i for i, cell in enumerate(cells) if cell in marks)]
        found = f"row {row}, column {name!r} is {marks[0]!r}, taken as a gap"
        print(f"{table.path}: {found}", file=sys.stderr)
    if not strays and not coded:
        gaps = any(cell in GAPS or cell in marks for cell in cells)
        return Number(name, gaps, marks, unit)
    _refuse_strays(table, name, rest, strays)
    _refuse_dates(table, name, rest)
    return Category(name, tuple(sorted(words)))


def _tells_apart(name: str) -> bool:
    return name.startswith("Unnamed: ") or name.lower() in IDS


def _refuse_strays(table: Table, name: str, words: set[str], strays: set[str]) -> None:
    """Refuse a column of numbers in which a few cells are none."""
    few = len(strays) <= max(1, FEW * len(words))
    if strays and few and len(words) - len(strays) > 2:
        cells = table.columns[name]
        place = next(i for i, cell in enumerate(cells) if cell in strays)
        found = f"row {table.rows[place]}, column {name!r} is {cells[place]!r}"
        cure = (
            "expected a number, as in other rows: correct it, or leave the cell empty"
        )
        raise DataError(f"{table.path}: {found}, {cure}")


def _refuse_dates(table: Table, name: str, words: set[str]) -> None:
    # Three groups of digits are a date, in whatever order.
    if all(DATE.fullmatch(word) for word in words):
        advice = "expected numbers, such as days since the first date"
        raise DataError(f"{table.path}: column {name!r} holds dates, {advice}")
