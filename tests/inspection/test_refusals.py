"""Files that no project could learn from end in one line that says why, and the cure."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from extensions.inspection import InspectionError, inspect_path

from .files import FLATS, STROKES, flats, strokes, table, write

NUMBERS = [f"{0.37 * i % 5:.3f}" for i in range(100)]
PAIRS = [[a, b] for a, b in zip(NUMBERS, reversed(NUMBERS), strict=True)]


def changed(row: int, column: int, cell: str) -> str:
    """Write pairs of numbers, one of which is changed; row 2 is the first."""
    rows = [list(pair) for pair in PAIRS]
    rows[row - 2][column] = cell
    return table(["a", "y"], rows)


REFUSALS: dict[str, tuple[str | bytes, str]] = {
    "empty.csv": ("", "the file is empty"),
    "blank.csv": ("\n\n\n", "the table is empty"),
    "header-only.csv": ("a,b,y\n", "the table has 0 rows below its header"),
    "few.csv": ("a,y\n1,2\n3,4\n", "the table has 2 rows below its header"),
    "one-column.csv": ("y\n" + "1\n" * 40, "its first line, 'y', is one column"),
    "prose.txt": ("It was a dark night.\n" * 40, "is one column"),
    "numbers.csv": (table(PAIRS[0], PAIRS), "its first line holds '0.000', not names"),
    "twice.csv": (table(["a", "a"], PAIRS), "2 columns are called 'a'"),
    "more.csv": (
        table(["a", "y"], PAIRS) + "1,2,3\n",
        "row 102 has 3 fields, the header 2",
    ),
    "fewer.csv": (
        table(["a", "y"], PAIRS) + "1\n",
        "row 102 has 1 field, the header 2",
    ),
    "quote.csv": ('a,y\n"1,2\n' + "3,4\n" * 50000, "cannot be read: field larger"),
    "open.csv": (table(["a", "y"], PAIRS) + '"1,2\n', "cannot be read: unexpected end"),
    "behind-quotes.csv": ('a,y\n"1"0,2\n' + "3,4\n" * 9, "line 2 cannot be read"),
    "blanks.txt": (table(["a", "y"], PAIRS, " "), "'a y', is one column"),
    "objects.json": ('{"a": 1}\n' * 30, "this is JSON"),
    "list.json": ('\ufeff [{"a": 1}]', "this is JSON"),
    "page.html": ("\n<html></html>", "this is HTML or XML"),
    "weka.arff": ("@relation x\n" * 9, "this is an ARFF file"),
    "utf32.csv": (table(["a", "y"], PAIRS).encode("utf-32"), "its text is in UTF-32"),
    "zeros.csv": (b"a,y\n1,2\n\0\0\0\n", "line 3 holds the control character '\\x00'"),
    "noise.bin": (bytes(range(256)) * 40, "it is no text"),
    "escape.csv": ("a,y\n\x1b[31m1,2\n", "line 2 holds the control character '\\x1b'"),
    "escaped-name.csv": (table(["a\u2028b", "y"], PAIRS), "holds a control character"),
    "stray.csv": (
        changed(43, 0, "x"),
        "row 43, column 'a' is 'x', where other values are numbers",
    ),
    "stray-target.csv": (changed(43, 1, "?"), "row 43, column 'y' is '?'"),
    "no-target.csv": (changed(43, 1, ""), "row 43 has no y"),
    "na-target.csv": (changed(43, 1, "NA"), "row 43 has no y"),
    "infinite.csv": (changed(43, 0, "1e999"), "row 43, column 'a' is '1e999'"),
    "same-target.csv": (
        table(["a", "y"], [[p[0], 7] for p in PAIRS]),
        "is '7' in every row",
    ),
    "no-features.csv": (
        table(["a", "y"], [[1, p[1]] for p in PAIRS]),
        "no column is left to learn from",
    ),
    "unlike.csv": (
        table(["a", "y"], [[p[0], f"w{i}"] for i, p in enumerate(PAIRS)]),
        "",
    ),
    "lonely.csv": (
        table(
            ["a", "y"],
            [
                [p[0], "eel" if i == 7 else ("cat", "dog")[i % 2]]
                for i, p in enumerate(PAIRS)
            ],
        ),
        "the class 'eel' of 'y' has 1 row",
    ),
    "lonely-one.csv": (
        table(["a", "y"], [[p[0], int(i == 7)] for i, p in enumerate(PAIRS)]),
        "the class '1' of 'y' has 1 row",
    ),
    "many-classes.csv": (
        table(["a", "y"], [[p[0], f"w{i % 21}"] for i, p in enumerate(PAIRS)]),
        "the target 'y' has 21 values in 100 rows",
    ),
    "gap-in-series.csv": (
        table(
            STROKES,
            [[*r[:2], "" if i == 9 else r[2], *r[3:]] for i, r in enumerate(strokes())],
        ),
        "row 11 has no height",
    ),
    "parquet.csv": (b"PAR1" + b"\0" * 99, "this is not a Parquet file: "),
    "workbook.csv": (b"\xd0\xcf\x11\xe0" + b"\0" * 99, "this is an old Excel workbook"),
    "picture.csv": (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "this is one image"),
    "broken.csv.gz": (b"", ""),
}
del REFUSALS["unlike.csv"], REFUSALS["broken.csv.gz"]


def refusal(path: str) -> str:
    """Return the one line in which a file is refused."""
    with pytest.raises(InspectionError) as caught:
        inspect_path(path).conclude({})
    line = str(caught.value)
    assert line.isprintable() and len(line) < 400, line
    assert line.endswith("."), line
    return line


@pytest.mark.parametrize("name", REFUSALS)
def test_a_file_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    content, message = REFUSALS[name]
    line = refusal(write(tmp_path, name, content))
    assert line.startswith(f"{name}: ") and message in line


def test_targets_that_differ_in_every_row_are_refused(tmp_path: Path) -> None:
    rows = [[f"w{i}", f"v{i}"] for i in range(100)]
    path = write(tmp_path, "unlike.csv", table(["a", "y"], rows))
    assert "no column is left to learn from" in refusal(path)
    rows = [[pair[0], f"v{i}"] for i, pair in enumerate(PAIRS)]
    path = write(tmp_path, "words.csv", table(["a", "y"], rows))
    assert "the target 'y' has 100 values in 100 rows" in refusal(path)


def test_damaged_compression_is_refused(tmp_path: Path) -> None:
    path = Path(write(tmp_path, "broken.csv.gz", table(FLATS, flats())))
    path.write_bytes(path.read_bytes()[:-40])
    assert "it cannot be read" in refusal(str(path))


PLACES: dict[str, Callable[[Path], str]] = {
    "none": lambda folder: str(folder / "none.csv"),
    "nul": lambda folder: "a\0b",
    "surrogate": lambda folder: "\ud800",
    "no user": lambda folder: "~nobody-of-this-name/x.csv",
    "long": lambda folder: "x" * 9000,
    "line break": lambda folder: "a\nb",
    "device": lambda folder: "/dev/zero",
    "loop": lambda folder: _loop(folder),
    "pipe": lambda folder: _pipe(folder),
    "folder": lambda folder: str(folder),
}


def _loop(folder: Path) -> str:
    (folder / "loop").symlink_to(folder / "loop")
    return str(folder / "loop")


def _pipe(folder: Path) -> str:
    os.mkfifo(folder / "pipe")
    return str(folder / "pipe")


@pytest.mark.parametrize("name", PLACES)
def test_a_place_without_data_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    refusal(PLACES[name](tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "secret.csv", table(FLATS, flats()))
    Path(path).chmod(0)
    assert "it cannot be read: Permission denied" in refusal(path)


def test_a_file_of_two_gigabytes_is_judged_by_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    row = ("0.25," * 20 + "0.5\n").encode()
    with path.open("wb") as file:
        names = ",".join(f"c{i}" for i in range(20))
        file.write(f"{names},y\n".encode())
        file.write(row * 1000)
        # A hole takes no space; it reads as zeros, which are no text.
        file.truncate(2 * 2**30)
    start = time.perf_counter()
    refusal(str(path))
    assert time.perf_counter() - start < 20
