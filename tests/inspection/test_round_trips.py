"""What is written in any dialect is what a project reads: the numbers themselves.

Random tables are written as spreadsheets, loggers, R and pandas of many countries do.
Copier's inspection concludes what the columns hold, and the project that follows from
it alone reads the table; every number, date and word must be the one that was written.
"""

import csv
import gzip
import io
import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from extensions.inspection import inspect_path

from .test_agreement import PACKAGE, read_by

TABLES = 60
ROWS = 90
WORDS = ("Höhe", "old town", "a, b", 'say "x"', "semi;colon", "Ünter")
# A decimal mark with those of thousands that go with it.
MARKS = ((".", ""), (".", ","), (",", ""), (",", "."), (",", " "), (".", "'"))
UNITS = ("", "", " %", " €", "$", " kg")
DATES = ("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y")


@dataclass(frozen=True)
class Dialect:
    """How a table is written."""

    delimiter: str
    decimal: str
    thousands: str
    encoding: str
    end: str
    ends: bool
    numbered: bool
    packed: bool


def draw_dialect(luck: random.Random) -> Dialect:
    decimal, thousands = luck.choice(MARKS)
    # A decimal comma would be quoted, or separate fields.
    wide = decimal == "," and not thousands
    odd = luck.choice(("ends", "numbered", "", "", ""))
    return Dialect(
        delimiter=luck.choice(";\t|" if wide else ",;\t|"),
        decimal=decimal,
        thousands=thousands,
        encoding=luck.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252")),
        end=luck.choice(("\n", "\r\n")),
        ends=odd == "ends",
        numbered=odd == "numbered",
        packed=luck.random() < 0.2,
    )


def write_number(value: float, dialect: Dialect, unit: str) -> str:
    scaled = value * 100 if unit == " %" else value
    plain = f"{scaled:{',' if dialect.thousands else ''}.4f}"
    marks = {",": dialect.thousands, ".": dialect.decimal}
    text = "".join(marks.get(letter, letter) for letter in plain)
    if unit == "$":
        return text.replace("-", "-$") if text.startswith("-") else f"${text}"
    return text + unit


def write_table(
    path: Path, header: list[str], rows: list[list[str]], d: Dialect
) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=d.delimiter, lineterminator=d.end)
    lines = [[str(i), *row] for i, row in enumerate(rows, 1)] if d.numbered else rows
    writer.writerow(header)
    writer.writerows([[*line, ""] for line in lines] if d.ends else lines)
    raw = text.getvalue().encode(d.encoding)
    path.write_bytes(gzip.compress(raw) if d.packed else raw)


@pytest.mark.parametrize("seed", range(TABLES))
def test_a_project_reads_what_was_written(tmp_path: Path, seed: int) -> None:
    luck = random.Random(seed)
    dialect = draw_dialect(luck)
    unit, other, day = luck.choice(UNITS), luck.choice(UNITS), luck.choice(DATES)
    sizes = [round(luck.uniform(-9e4, 9e4), 6) for _ in range(ROWS)]
    shares = [round(luck.uniform(1e3, 9e6), 6) for _ in range(ROWS)]
    words = [luck.choice(WORDS) for _ in range(ROWS)]
    days = [datetime(2019, 1, 1) + timedelta(days=luck.randint(0, 2000)) for _ in words]
    targets = [round(luck.gauss(0, 1e5), 6) for _ in range(ROWS)]
    rows = [
        [
            write_number(size, dialect, unit),
            "" if i % 9 == 4 else write_number(share, dialect, other),
            word,
            date.strftime(day),
            write_number(target, dialect, unit),
        ]
        for i, (size, share, word, date, target) in enumerate(
            zip(sizes, shares, words, days, targets, strict=True)
        )
    ]
    path = tmp_path / "table.csv"
    write_table(path, ["size", "share", "Wörter", "sold on", "price"], rows, dialect)
    found = inspect_path(str(path)).conclude({"target": "price", "task": "regression"})
    names = ("target", "group", "split", "ignore", "schema", "numbers")
    given = {name: found.found[name].answer for name in names}
    width = int(found.found["input_shape"].answer.strip("[]"))
    kinds = sorted(set(words))
    assert width == 3 + 3 + len(kinds), given["schema"]
    with read_by(tmp_path, "regression", width, "1", given) as data:
        config = __import__(f"{PACKAGE}.config", fromlist=["Config"])
        splits, encoding = data.load_data(config.Config(data=str(path)), tmp_path)
    x, y = {}, {}
    for split in splits.values():
        values = split.x.astype(np.float64) + encoding.centers
        numbers = split.y[:, 0].astype(np.float64) + encoding.target_centers[0]
        for label, row, target in zip(split.labels, values, numbers, strict=True):
            x[int(label.removeprefix("row "))] = row
            y[int(label.removeprefix("row "))] = target
    assert sorted(x) == list(range(2, ROWS + 2))
    for i in range(ROWS):
        row = x[i + 2]
        np.testing.assert_allclose(row[0], sizes[i], rtol=1e-5, atol=1e-2)
        if i % 9 != 4:
            np.testing.assert_allclose(row[1], shares[i], rtol=1e-5, atol=1e-2)
        assert row[2] == (i % 9 == 4)
        assert row[3 : 3 + len(kinds)].tolist() == [float(words[i] == k) for k in kinds]
        date = days[i]
        assert row[-3:].tolist() == [date.year, date.month, date.isoweekday()]
        np.testing.assert_allclose(y[i + 2], targets[i], rtol=1e-5, atol=1e-2)
