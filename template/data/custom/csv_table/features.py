"""The features of a row: its columns as numbers, gaps filled."""

from collections.abc import Collection, Sequence

import numpy as np

from ..config import DataError
from .cells import read_column, refuse_gap
from .columns import Category, Feature, Number
from .encoding import Encoding
from .fingerprint import digest_cells
from .numbers import GAPS, NumberFormat
from .table import Table

# How far beyond the range of the training split, as a share of it, is worth a note.
MARGIN = 0.5


def read_features(
    table: Table, features: Sequence[Feature], form: NumberFormat
) -> dict[str, np.ndarray]:
    """Return what each column holds, (N, ...) float64, NaN for a gap.

    Raises:
        DataError: The table lacks a column, or a cell does not suit it.
    """
    return {column.name: read_column(table, column, form) for column in features}


def digest_features(table: Table, features: Sequence[Feature]) -> np.ndarray:
    """Return a digest of each row's cells, (N,) uint64, whatever their order."""
    names = sorted(column.name for column in features)
    return digest_cells(zip(*(table.columns[name] for name in names), strict=True))


def check_features(
    table: Table, features: Sequence[Feature], values: dict[str, np.ndarray]
) -> None:
    """Raise DataError for a gap or a category that the columns do not provide for."""
    for column in features:
        if isinstance(column, Category):
            _refuse_unknown(table, column)
        elif not column.gaps:
            refuse_gap(table, column.name, np.isnan(values[column.name][:, 0]))


def _refuse_unknown(table: Table, column: Category) -> None:
    unknown = find_unknown(column, table)
    if unknown.any():
        row = table.rows[np.argmax(unknown)]
        value = table.columns[column.name][np.argmax(unknown)]
        found = f"row {row}, column {column.name!r} is {value!r}"
        expected = ", ".join(column.values[:8]) + ", …" * (len(column.values) > 8)
        cure = "correct it, or add it to COLUMNS"
        raise DataError(f"{table.path}: {found}, expected {expected}; {cure}")


def find_unknown(column: Category, table: Table) -> np.ndarray:
    """Return which cells, (N,) bool, hold a value that the column does not have."""
    known = {*GAPS, *column.values}
    return np.array([cell not in known for cell in table.columns[column.name]])


def fit_numbers(
    table: Table,
    features: Sequence[Feature],
    values: dict[str, np.ndarray],
    train: np.ndarray,
) -> tuple[dict[str, tuple[float, ...]], dict[str, tuple[float, float]]]:
    """Return the medians and the ranges of the training split.

    Raises:
        DataError: A column has no value there.
    """
    medians, ranges = {}, {}
    for column in features:
        numbers = values[column.name][train]
        if isinstance(column, Category):
            continue
        if np.isnan(numbers).all():
            problem = f"column {column.name!r} has no value in the training split"
            raise DataError(f"{table.path}: {problem}")
        medians[column.name] = tuple(np.nanmedian(numbers, axis=0).tolist())
        if isinstance(column, Number):
            ranges[column.name] = (float(np.nanmin(numbers)), float(np.nanmax(numbers)))
    return medians, ranges


def find_ids(table: Table, used: Collection[str]) -> tuple[str, ...]:
    """Return the columns, but for those used, with another value in every row."""
    others = [name for name in table.columns if name not in used]
    count = len(table.rows)
    return tuple(name for name in others if len(set(table.columns[name])) == count)


def encode_features(
    features: Sequence[Feature],
    values: dict[str, np.ndarray],
    medians: dict[str, tuple[float, ...]],
) -> np.ndarray:
    """Return the features of each row, (N, F) float64, gaps filled by the medians."""
    blocks = []
    for column in features:
        block = values[column.name]
        if isinstance(column, Category):
            blocks.append(block)
            continue
        missing = np.isnan(block)
        blocks.append(np.where(missing, medians[column.name], block))
        if column.gaps:
            blocks.append(missing[:, :1].astype(np.float64))
    return np.concatenate(blocks, axis=1)


def describe_width(features: Sequence[Feature]) -> str:
    """Return how the number of features comes about, `3 numbers + 4 of town = 7`."""
    words = [column for column in features if isinstance(column, Category)]
    others = [column for column in features if not isinstance(column, Category)]
    marks = sum(column.gaps for column in others)
    numbers = sum(len(column.features) for column in others) - marks
    parts = [f"{numbers} numbers"] if numbers else []
    parts += [f"{marks} marks of gaps"] if marks else []
    shown = sorted(words, key=lambda column: -len(column.values))
    parts += [f"{len(column.values)} of {column.name!r}" for column in shown[:4]]
    total = sum(len(column.features) for column in features)
    rest = sum(len(column.values) for column in shown[4:])
    parts += [f"{rest} of other columns"] if rest else []
    return f"{' + '.join(parts)} = {total}"


def describe_odd(
    table: Table, values: dict[str, np.ndarray], encoding: Encoding
) -> np.ndarray:
    """Return for each row what the training split did not have, "" for nothing."""
    notes: list[list[str]] = [[] for _ in table.rows]
    for column in encoding.features:
        name, cells = column.name, table.columns[column.name]
        if isinstance(column, Category):
            for row in np.flatnonzero(find_unknown(column, table)):
                notes[row].append(f"{name} {cells[row]!r} was not in training")
            continue
        if not column.gaps:
            for row in np.flatnonzero(np.isnan(values[name][:, 0])):
                notes[row].append(f"{name} is missing, in training it never was")
        if name in encoding.ranges:
            least, greatest = encoding.ranges[name]
            margin = MARGIN * (greatest - least)
            numbers = np.nan_to_num(values[name][:, 0], nan=least)
            far = (numbers < least - margin) | (numbers > greatest + margin)
            for row in np.flatnonzero(far):
                found = f"{name} {cells[row]} is outside training"
                notes[row].append(f"{found}, {least:g} to {greatest:g}")
    return np.array(["; ".join(note) for note in notes])
