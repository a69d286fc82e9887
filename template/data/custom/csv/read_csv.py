"""Read tables in text files, whatever separates their fields."""

import csv
import gzip
import sys
import zlib
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from ..config import DataError
from .table import Table

DELIMITERS = (",", ";", "\t", "|")
BYTE_ORDER_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
SAMPLE_ROWS = 200

Row = tuple[int, list[str]]


def read_table(path: Path, names: Sequence[str]) -> Table:
    """Read a table; `names` are columns that tell what separates its fields.

    Fields are separated by commas, semicolons, tabs or bars; the text is UTF-8, UTF-16
    or, failing that, Windows-1252, and may be compressed by gzip.

    Raises:
        DataError: The file is missing or is no table, or a row differs from the header.
    """
    text = _read_text(path)
    delimiter = _find_delimiter(text, names)
    numbered = enumerate(_parse(path, text, delimiter), start=1)
    rows = [(number, row) for number, row in numbered if any(map(str.strip, row))]
    if rows and rows[0][1][0].startswith("sep="):
        del rows[0]
    if not rows:
        raise DataError(f"{path}: this is not a .csv file: it has no line of names")
    header, rows = _align(path, rows[0][1], rows[1:])
    if not rows:
        raise DataError(f"{path}: there are no rows below the header")
    cells = zip(*(row for _, row in rows), strict=True)
    columns = {
        name: np.array([cell.strip() for cell in column], dtype=object)
        for name, column in zip(header, cells, strict=True)
    }
    return Table(path, columns, np.array([number for number, _ in rows]))


def _read_text(path: Path) -> str:
    if not path.is_file():
        raise DataError(f"{path}: there is no such file, expected a .csv file")
    try:
        raw = path.read_bytes()
        if raw.startswith(b"\x1f\x8b"):
            raw = gzip.decompress(raw)
        encoding = _find_encoding(raw)
        text = raw.decode(encoding)
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise DataError(f"{path}: this is not a .csv file: {error}") from None
    if "\0" in text:
        raise DataError(f"{path}: this is not a .csv file: it holds binary data")
    if encoding == "cp1252":
        print(f"{path}: not UTF-8, so it is read as Windows-1252", file=sys.stderr)
    return text


def _find_encoding(raw: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if raw.startswith(mark):
            return encoding
    sample = raw[:10_000]
    # In UTF-16, nearly every second byte of Latin text is zero.
    if sample.count(0) > 0.3 * len(sample):
        return (
            "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
        )
    try:
        raw.decode()
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _find_delimiter(text: str, names: Sequence[str]) -> str:
    """Return what splits the header into these names, and most rows as the header."""
    if text.startswith("sep=") and text[4:5] in DELIMITERS:
        return text[4]

    def fit(delimiter: str) -> tuple[int, float, int]:
        reader = _read_csv(text, delimiter)
        header, *rows = [row for row in islice(reader, SAMPLE_ROWS) if row] or [[]]
        known = {cell.strip() for cell in header}
        like = sum(len(row) == len(header) for row in rows)
        return len(known.intersection(names)), like / max(len(rows), 1), len(header)

    return max(DELIMITERS, key=fit)


def _read_csv(text: str, delimiter: str, strict: bool = False) -> Any:
    lines = StringIO(text, newline="")
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=strict)


def _parse(path: Path, text: str, delimiter: str) -> Iterator[list[str]]:
    reader = _read_csv(text, delimiter, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        found = f"line {reader.line_num}: {error}"
        cure = "check the quotation marks around its fields"
        raise DataError(f"{path}: {found}; {cure}") from None


def _align(
    path: Path, names: list[str], rows: list[Row]
) -> tuple[list[str], list[Row]]:
    """Return the names of all columns, and rows with as many fields as these.

    Every row may end in a delimiter that the header lacks, or begin with a row name, as
    R writes tables.
    """
    width = len(names)
    wider = [row for _, row in rows if len(row) > width]
    if not any(any(map(str.strip, row[width:])) for row in wider):
        rows = [(number, row[:width]) for number, row in rows]
    elif all(len(row) == width + 1 for _, row in rows):
        names = ["", *names]
    for number, row in rows:
        if len(row) != len(names):
            counts = f"row {number} has {len(row)} fields, the header {len(names)}"
            cure = "quote a field that holds a delimiter"
            raise DataError(f"{path}: {counts}; {cure}")
    header = [name.strip() or f"Unnamed: {i}" for i, name in enumerate(names)]
    if all(map(_is_number, header)):
        found = f"the first line, {', '.join(header[:4])}, holds no names of columns"
        raise DataError(f"{path}: {found}; put a line of names above it")
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        raise DataError(f"{path}: two columns are called {twice!r}; rename one")
    return header, rows


def _is_number(word: str) -> bool:
    try:
        float(word.replace(",", "."))
    except ValueError:
        return False
    return True
