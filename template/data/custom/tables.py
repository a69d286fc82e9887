"""Tables as .csv files, written so that spreadsheets show them as they are."""

import csv
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO, TypeVar

from .config import DataError, UsageError

# A spreadsheet takes text that begins so for a formula; a number such as -5 is none.
FORMULA = re.compile(r"[=+\-@\t\r]")
NUMBER = re.compile(r"[+-]?[\d.,' ]*\d[\d.,' ]*(e[+-]?\d+)? ?%?", re.IGNORECASE)
# With a byte order mark: without it, spreadsheets would not show accents.
ENCODING = "utf-8-sig"

Column = TypeVar("Column", bound=Iterable[Any])


def require_output(target: Path, kept: Sequence[Path]) -> None:
    """Raise UsageError if writing a table to `target` cannot work or would do harm.

    kept: files that must stay as they are, and folders to write nothing into.
    """
    place = target.resolve()
    folder = next(parent for parent in place.parents if parent.exists())
    for path in kept:
        if place == path.resolve() or (path.exists() and _is_same(place, path)):
            raise UsageError(f"--output: {target} would overwrite {path}")
        if path.is_dir() and path.resolve() in place.parents:
            raise UsageError(f"--output: {target} is in {path}, which is only read")
    if place.is_dir():
        raise UsageError(f"--output: {target} is a folder, expected a file")
    if place.is_file() and place.suffix.lower() != ".csv":
        raise UsageError(f"--output: {target} exists, and is not a .csv file")
    if not folder.is_dir():
        raise UsageError(f"--output: {folder} is a file, expected a folder")
    if not os.access(folder, os.W_OK):
        raise UsageError(f"--output: {folder} must not be written into")


def _is_same(place: Path, path: Path) -> bool:
    # One file may have several names.
    return place.exists() and place.samefile(path)


def join_columns(
    before: Mapping[str, Column],
    columns: Mapping[str, Column],
    after: Mapping[str, Column],
) -> dict[str, Column]:
    """Return columns with others before and after them.

    Where two are called the same, those before and after get an underscore behind.
    """
    joined: dict[str, Column] = {}
    for part in (before, columns, after):
        for name, values in part.items():
            taken = () if part is columns else {*columns, *joined}
            joined[free_name(name, taken)] = values
    return joined


def free_name(name: str, taken: Iterable[str]) -> str:
    """Return a name that is not taken: `name`, if need be with underscores behind."""
    used = set(taken)
    while name in used:
        name += "_"
    return name


def write_table(target: Path, columns: Mapping[str, Iterable[Any]]) -> None:
    """Write columns of equal length to a .csv file, all of it or nothing.

    Raises:
        DataError: The file cannot be written.
    """
    place = target.resolve()
    partial = place.with_name(f".{place.name}.{os.getpid()}.partial")
    try:
        if place.exists() and not place.is_file():
            # A terminal or a pipe cannot be replaced.
            with place.open("w", newline="", encoding="utf-8") as file:
                _write(file, columns)
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("w", newline="", encoding=ENCODING) as file:
            _write(file, columns)
        partial.replace(place)
    except OSError as error:
        raise DataError(f"{target}: cannot be written: {error.strerror}") from None
    finally:
        partial.unlink(missing_ok=True)


def _write(file: TextIO, columns: Mapping[str, Iterable[Any]]) -> None:
    writer = csv.writer(file)
    writer.writerow(map(_guard, columns))
    writer.writerows(map(_guard, row) for row in zip(*columns.values(), strict=True))


def _guard(value: Any) -> Any:
    """Return a value for a cell: text that would be a formula after an apostrophe."""
    if isinstance(value, float):
        # More digits would only show how numbers are stored.
        return f"{value:.15g}"
    if not isinstance(value, str) or not FORMULA.match(value):
        return value
    return value if NUMBER.fullmatch(value) else f"'{value}"
