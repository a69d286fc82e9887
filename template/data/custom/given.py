"""The splits and groups that a file gives, and which classes they leave out."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np

from ..config import DataError

NAMES = ("train", "validation", "test")
TRAIN, VALIDATION, TEST = range(3)
# What a given split may be called, in small or capital letters.
WORDS = {
    TRAIN: ("train", "training", "0"),
    VALIDATION: ("validation", "valid", "val", "dev", "1"),
    TEST: ("test", "testing", "2"),
}
# How many classes are named.
SHOWN = 3


def read_given(
    path: Path, given: np.ndarray, locate: Callable[[int], str]
) -> np.ndarray:
    """Return the split of each example, as an index into NAMES.

    Raises:
        DataError: One is called otherwise.
    """
    words = np.array([str(value).strip().lower().removesuffix(".0") for value in given])
    parts = np.full(len(given), -1)
    for part, known in WORDS.items():
        parts[np.isin(words, known)] = part
    if -1 in parts:
        row = int(parts.argmin())
        found = f"the split of {locate(row)} is {str(given[row])!r}"
        expected = "expected train, validation, test or 0, 1, 2"
        raise DataError(f"{path}: {found}, {expected}")
    return parts


def require_groups(
    path: Path, groups: np.ndarray, locate: Callable[[int], str]
) -> None:
    """Raise DataError if an example has no group."""
    for row, group in enumerate(groups):
        if group != group or group == "":
            raise DataError(f"{path}: {locate(row)} has no group")


def require_whole(path: Path, groups: np.ndarray, parts: np.ndarray) -> None:
    """Raise DataError if a group is in two splits."""
    pairs = sorted(set(zip(groups.tolist(), parts.tolist(), strict=True)))
    for (group, part), (other, another) in zip(pairs, pairs[1:], strict=False):
        if group == other:
            found = f"group {group!r} is in {NAMES[part]} and in {NAMES[another]}"
            raise DataError(f"{path}: {found}, expected one of them")


def require_usable(
    path: Path, parts: np.ndarray, codes: np.ndarray, names: np.ndarray
) -> None:
    """Raise DataError if a split is empty, or training lacks a class."""
    for part, name in enumerate(NAMES):
        if part not in parts:
            raise DataError(f"{path}: no example is in the {name} split")
    missing = np.setdiff1d(codes, codes[parts == TRAIN])
    if len(missing):
        found = f"class {str(names[missing[0]])!r} is missing from train"
        raise DataError(f"{path}: {found}, which needs all classes")


def tell_missing(
    path: Path,
    parts: np.ndarray,
    classes: np.ndarray,
    digests: np.ndarray,
    groups: np.ndarray | None,
    given: np.ndarray | None,
) -> None:
    """Say which classes a split lacks, and why; parameters as for the splits."""
    units = digests if groups is None else groups
    kind = "different example" if groups is None else "group"
    names, codes = np.unique(classes.astype(str), return_inverse=True)
    counts = np.zeros((len(names), len(NAMES)), dtype=np.int64)
    np.add.at(counts, (codes, parts), 1)
    lacking = np.flatnonzero((counts == 0).any(axis=1))
    for code in lacking[:SHOWN]:
        splits = " and ".join(NAMES[part] for part in np.flatnonzero(counts[code] == 0))
        held = len(np.unique(units[codes == code]))
        reason = f"it has {held} {kind}{'s' * (held > 1)}, each split needs its own"
        if given is not None:
            reason = "the given splits leave it out"
        problem = f"class {str(names[code])!r} is missing from {splits}"
        print(f"{path}: {problem}: {reason}", file=sys.stderr)
    if len(lacking) > SHOWN:
        more = f"so are {len(lacking) - SHOWN} more classes"
        print(f"{path}: {more}", file=sys.stderr)
