"""Random tables in random dialects are read back as they were written."""

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from extensions.inspection import inspect_path
from extensions.inspection.numbers import FORMATS, NumberFormat
from extensions.inspection.table import Table, read_table
from extensions.interview.columns import read_columns

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
    unit: str
    header: list[str]
    rows: list[list[str]]
    numbers: list[float]


def draw(luck: random.Random) -> Written:
    """Draw a table of numbers, words, and words with what must be quoted."""
    encoding = luck.choice(ENCODINGS)
    letters = LATIN if encoding == "cp1252" else ANY
    delimiter = luck.choice(",;\t|")
    form = luck.choice([form for form in FORMATS if may_be(form, delimiter, encoding)])
    unit = luck.choice(("", "", "%", "€", "$", "kg"))
    if unit == "€" and encoding == "cp1252":
        unit = "£"
    width, count = luck.randint(1, 6), luck.randint(8, 40)
    header = ["number", *(f"{word(luck, letters)} {i}" for i in range(width))]
    numbers = [
        luck.choice((luck.gauss(0, 1), luck.gauss(0, 1e5))) for _ in range(count)
    ]
    rows = [
        [show(form, number, unit), *(word(luck, letters) for _ in range(width))]
        for number in numbers
    ]
    shown = [float(f"{number:.3f}") for number in numbers]
    newline = luck.choice(("\n", "\r\n", "\r"))
    return Written(delimiter, encoding, newline, form, unit, header, rows, shown)


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


def show(form: NumberFormat, number: float, unit: str = "") -> str:
    """Write a number in a format, with a unit before or behind it."""
    text = f"{abs(number):,.3f}" if form.thousands else f"{abs(number):.3f}"
    swapped = text.replace(",", "\0").replace(".", form.decimal)
    sign = "-" * (number < 0)
    shown = swapped.replace("\0", form.thousands)
    if unit == "$":
        return f"{sign}${shown}"
    return f"{sign}{shown}" + f" {unit}" * bool(unit)


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
    assert column.kind == "numbers" and column.stray is None
    scale = 100 if written.unit == "%" else 1
    read = [column.values[cell] * scale for cell in column.cells]
    assert read == pytest.approx(written.numbers)
    assert column.reading.unit == written.unit


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


Drawn = tuple[str, Callable[[], str]]
MARKS = ("?", "-", ".", "--", "*", "#DIV/0!", "missing")
MOMENTS = ("%Y-%m-%d", "%d.%m.%Y", "%Y-%m-%d %H:%M:%S", "%d.%m.%y %H:%M", "%Y/%m/%d")


def draw_kind(luck: random.Random, form: NumberFormat) -> Drawn:
    """Draw a kind of column, as schema says it, and how its cells are written."""
    name = luck.choice(("number", "unit", "category", "codes", "date"))
    if name == "date":
        code = luck.choice(MOMENTS)
        parts = "year month weekday" + " hour" * ("%H" in code)
        return f"date {code}, {parts}", lambda: draw_date(luck).strftime(code)
    if name == "codes":
        return "['001', '010', '020', '300']", lambda: luck.choice(CODES)
    if name == "category":
        return "[ash, oak, yew tree]", lambda: luck.choice(("ash", "oak", "yew tree"))
    unit = luck.choice(("kg", "%", "$")) if name == "unit" else ""
    mark = luck.choice((*MARKS, ""))
    gaps = f", gaps {mark}" if mark else ", gaps" if luck.random() < 0.5 else ""

    def cell() -> str:
        if gaps and luck.random() < 0.2:
            return mark or luck.choice(("", "NA", "null"))
        return show(form, luck.gauss(0, 10), unit)

    return f"number{f' in {unit}' * bool(unit)}{gaps}", cell


CODES = ("001", "010", "020", "300")


def draw_date(luck: random.Random) -> datetime:
    """Draw a moment."""
    return datetime(1990, 1, 1) + timedelta(minutes=luck.randint(0, 10**7))


@pytest.mark.parametrize("seed", range(200))
def test_the_kinds_of_columns_come_back(tmp_path: Path, seed: int) -> None:
    luck = random.Random(seed)
    written = draw(luck)
    form = written.form
    kinds = {f"c{i}": draw_kind(luck, form) for i in range(luck.randint(2, 6))}
    kinds["y"] = "number", lambda: show(form, luck.gauss(0, 1e5))
    rows = [[cell() for _, cell in kinds.values()] for _ in range(80)]
    table = replace(written, header=list(kinds), rows=rows)
    path = write(tmp_path, table, luck.choice(("", "delimiter", "name")))
    findings = inspect_path(str(path)).conclude({"ignore": ""})
    schema = read_columns(findings.found["schema"].answer)
    schema.pop("Unnamed: 0", None)
    assert {
        name: f"[{', '.join(quoted(v) for v in kind)}]"
        if isinstance(kind, list)
        else kind
        for name, kind in schema.items()
    } == {name: kind for name, (kind, _) in kinds.items()}
    assert findings.answer("numbers") == form.example


def quoted(value: str) -> str:
    """Return a value as a list of YAML holds it."""
    return f"'{value}'" if value.isdigit() else value
