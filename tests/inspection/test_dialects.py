"""Random tables in random dialects are read back as they were written."""

import csv
import io
import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from extensions.inspection.numbers import FORMATS, NumberFormat
from extensions.inspection.table import Table, read_table

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")
LATIN = "abcxyzäöüßéÀ0123456789 .;,|'\"-_/€"
ANY = LATIN + "ŁßжΩ漢字🚀"
TABLES = 400


@dataclass(frozen=True)
class Written:
    """A table as it was written: how, its header and its rows."""

    delimiter: str
    encoding: str
    newline: str
    form: NumberFormat
    header: list[str]
    rows: list[list[str]]
    numbers: list[float]


def draw(luck: random.Random) -> Written:
    """Draw a table of numbers, words, and words with what must be quoted."""
    encoding = luck.choice(ENCODINGS)
    letters = LATIN if encoding == "cp1252" else ANY
    delimiter = luck.choice(",;\t|")
    form = luck.choice([form for form in FORMATS if may_be(form, delimiter, encoding)])
    width, count = luck.randint(1, 6), luck.randint(8, 40)
    header = ["number", *(f"{word(luck, letters)} {i}" for i in range(width))]
    numbers = [
        luck.choice((luck.gauss(0, 1), luck.gauss(0, 1e5))) for _ in range(count)
    ]
    rows = [
        [show(form, number), *(word(luck, letters) for _ in range(width))]
        for number in numbers
    ]
    shown = [form.read(row[0]) for row in rows]
    newline = luck.choice(("\n", "\r\n", "\r"))
    return Written(delimiter, encoding, newline, form, header, rows, shown)


def may_be(form: NumberFormat, delimiter: str, encoding: str) -> bool:
    """Say whether spreadsheets write numbers so: 1,234 is 1.234 beside semicolons."""
    grouped = form.thousands == ","
    if form.decimal == "," and delimiter != ";" or grouped and delimiter == ";":
        return False
    return not (encoding == "cp1252" and form.thousands == "\u202f")


def word(luck: random.Random, letters: str) -> str:
    """Draw a word that begins and ends with a letter."""
    inside = "".join(luck.choice(letters) for _ in range(luck.randint(0, 6)))
    return f"w{inside}w"


def show(form: NumberFormat, number: float) -> str:
    """Write a number in a format."""
    scaled = number * 100 if form.percent else number
    text = f"{scaled:,.3f}" if form.thousands else f"{scaled:.3f}"
    swapped = text.replace(",", "\0").replace(".", form.decimal)
    return swapped.replace("\0", form.thousands) + "%" * form.percent


def write(folder: Path, table: Written, edge: str = "") -> Path:
    """Write a table; each row has an `edge`, a delimiter or a name, or none."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=table.delimiter, lineterminator=table.newline)
    writer.writerow(table.header)
    for number, row in enumerate(table.rows):
        before = [f"row {number}"] if edge == "name" else []
        after = [""] if edge == "delimiter" else []
        writer.writerow([*before, *row, *after])
    path = folder / "table.txt"
    path.write_bytes(text.getvalue().encode(table.encoding))
    return path


def cells(table: Table) -> list[list[str]]:
    """Return the cells of a table, row by row."""
    return [row for _, row in table.rows]


@pytest.mark.parametrize("seed", range(TABLES))
def test_a_table_is_read_as_it_was_written(tmp_path: Path, seed: int) -> None:
    written = draw(random.Random(seed))
    table = read_table(write(tmp_path, written))
    assert table.dialect.delimiter == written.delimiter
    assert list(table.header) == written.header
    assert cells(table) == written.rows
    column = table.columns["number"]
    assert column.kind == "numbers" and not column.stray
    read = [column.values[cell] for cell in column.cells]
    assert read == pytest.approx(written.numbers)


@pytest.mark.parametrize("edge", ["delimiter", "name"])
@pytest.mark.parametrize("seed", range(40))
def test_fields_that_the_header_lacks_are_noticed(
    tmp_path: Path, seed: int, edge: str
) -> None:
    written = draw(random.Random(seed))
    table = read_table(write(tmp_path, written, edge))
    dialect = table.dialect
    assert (dialect.ends, dialect.names) == (edge == "delimiter", edge == "name")
    expected = [
        [f"row {i}", *row] if edge == "name" else row
        for i, row in enumerate(written.rows)
    ]
    assert cells(table) == expected
    named = ["Unnamed: 0", *written.header] if edge == "name" else written.header
    assert list(table.header) == named
