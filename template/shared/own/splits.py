"""Splits of a data set."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.model_selection import GroupShuffleSplit, train_test_split

NAMES = ("train", "validation", "test")
VALIDATION_SHARE = 0.2
TEST_SHARE = 0.2
# Apart from the seed of a run: the test split must stay the same for all of them.
SPLIT_SEED = 0


class DataError(ValueError):
    """Data that cannot be used: one line with the file, the place and what is wrong."""


@dataclass(frozen=True)
class Split:
    """Examples and their targets.

    x: (N, ...) float32 in the data's own units, channels last, or int64 tokens.
    y: int64 class indices, or float32 numbers.
    """

    x: np.ndarray
    y: np.ndarray


def choose_rows(
    path: Path,
    count: int,
    *,
    classes: np.ndarray | None = None,
    groups: np.ndarray | None = None,
    given: np.ndarray | None = None,
) -> dict[str, np.ndarray]:
    """Return the rows of each split.

    They are as `given`, 0 to 2 or by name; else no group is in two splits; else
    60 : 20 : 20 at random, with equal class shares where there are classes.

    Raises:
        DataError: A split would be empty or lack a class, a row has no group, or groups
            are given beside splits.
    """
    if given is not None and groups is not None:
        raise DataError(f"{path}: groups and splits are given, expected one of them")
    if given is not None:
        rows = _as_given(path, given)
    elif groups is not None:
        rows = dict(zip(NAMES, _by_group(path, groups), strict=True))
    else:
        rows = dict(zip(NAMES, _at_random(path, count, classes), strict=True))
    if classes is not None:
        _require_all(path, classes, rows["train"])
    return rows


def _as_given(path: Path, given: np.ndarray) -> dict[str, np.ndarray]:
    known = {str(i): name for i, name in enumerate(NAMES)} | {n: n for n in NAMES}
    words = np.array([str(value) for value in given])
    for row, word in enumerate(words):
        if word not in known:
            expected = "expected 0, 1, 2 or train, validation, test"
            raise DataError(f"{path}: split {row} is {str(word)!r}, {expected}")
    chosen = np.array([known[word] for word in words])
    rows = {name: np.flatnonzero(chosen == name) for name in NAMES}
    for name, part in rows.items():
        if len(part) == 0:
            raise DataError(f"{path}: split gives no example to {name}")
    return rows


def _by_group(path: Path, groups: np.ndarray) -> Iterator[np.ndarray]:
    missing = [row for row, group in enumerate(groups) if group != group]
    if missing:
        raise DataError(f"{path}: row {missing[0] + 2} has no group")
    if len(np.unique(groups)) < len(NAMES):
        raise DataError(f"{path}: fewer than 3 groups, expected one for each split")
    rest, test = _part(groups, TEST_SHARE)
    train, validation = _part(groups[rest], VALIDATION_SHARE / (1 - TEST_SHARE))
    yield from (rest[train], rest[validation], test)


def _part(groups: np.ndarray, share: float) -> tuple[np.ndarray, np.ndarray]:
    splitter = GroupShuffleSplit(1, test_size=share, random_state=SPLIT_SEED)
    return next(splitter.split(groups, groups=groups))


def _at_random(
    path: Path, count: int, classes: np.ndarray | None
) -> Iterator[np.ndarray]:
    try:
        rest, test = _cut(np.arange(count), TEST_SHARE, classes)
        share = VALIDATION_SHARE / (1 - TEST_SHARE)
        train, validation = _cut(rest, share, classes)
    except ValueError as error:
        raise DataError(f"{path}: too few examples to split: {error}") from None
    yield from (train, validation, test)


def _cut(
    rows: np.ndarray, share: float, classes: np.ndarray | None
) -> tuple[np.ndarray, np.ndarray]:
    return train_test_split(
        rows,
        test_size=share,
        random_state=SPLIT_SEED,
        stratify=None if classes is None else classes[rows],
    )


def _require_all(path: Path, classes: np.ndarray, train: np.ndarray) -> None:
    missing = set(np.unique(classes)) - set(np.unique(classes[train]))
    if missing:
        raise DataError(f"{path}: class {min(missing)} has no training example")
