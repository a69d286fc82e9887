"""Tables as spreadsheets, pandas, R and loggers write them, with what each concludes.

Of each case the answers that are named must be concluded, and the lines of the schema.
A case that is refused has the words of the refusal instead.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

Cell = Callable[[int], object]
ROWS = 60
LUCK = random.Random(7)
NUMBERS = [LUCK.gauss(0, 1) for _ in range(400)]
PRICES = [LUCK.randint(100, 999_999) / 100 for _ in range(400)]
START = datetime(2023, 1, 30, 9, 15)


@dataclass(frozen=True)
class Case:
    """A file of a kind, and what must be concluded of it."""

    kind: str
    content: str | bytes
    answers: dict[str, str] = field(default_factory=dict)
    schema: tuple[str, ...] = ()
    refusal: str = ""
    told: tuple[str, ...] = ()
    suffix: str = ".csv"


def point(i: int) -> str:
    """Return a number with a decimal point."""
    return f"{NUMBERS[i]:.3f}"


def comma(i: int) -> str:
    """Return a number with a decimal comma."""
    return point(i).replace(".", ",")


def grouped(i: int, marks: str = ",.") -> str:
    """Return a price with a mark between thousands and a decimal mark."""
    thousands, decimal = marks[0], marks[1]
    shown = f"{PRICES[i]:,.2f}".replace(",", "\0").replace(".", decimal)
    return shown.replace("\0", thousands)


def word(i: int) -> str:
    """Return one of three words."""
    return ("hills", "old town", "harbour")[i % 3]


def day(i: int, form: str = "%Y-%m-%d", hours: int = 0) -> str:
    """Return a date in a format."""
    return (START + timedelta(days=11 * i, hours=hours * i)).strftime(form)


def lines(
    header: Sequence[str],
    cells: Sequence[Cell],
    mark: str = ",",
    end: str = "\n",
    count: int = ROWS,
) -> str:
    """Write a table; a cell that holds the mark is quoted."""

    def quoted(cell: object) -> str:
        text = str(cell)
        return f'"{text}"' if mark in text else text

    rows = [[quoted(cell(i)) for cell in cells] for i in range(count)]
    return end.join([mark.join(header), *map(mark.join, rows)]) + end


def changed(text: str, row: int, old: str, new: str) -> str:
    """Change a cell in a row, as a spreadsheet counts them."""
    rows = text.split("\n")
    assert old in rows[row - 1], rows[row - 1]
    rows[row - 1] = rows[row - 1].replace(old, new, 1)
    return "\n".join(rows)


ABY = ("a", "b", "y")
PLAIN = lines(ABY, (point, word, lambda i: f"{NUMBERS[-i]:.3f}"))
MEANT = {"target": "y", "task": "regression", "input_shape": "[4]", "ignore": ""}
LINES = ("a: number", "b: [harbour, hills, old town]", "y: number")


def european(mark: str = ";", head: str = "", end: str = "\n") -> str:
    """Write the plain table with decimal commas."""
    cells = (comma, word, lambda i: comma(-i))
    return head + lines(ABY, cells, mark, end)


def one(
    cell: Cell, name: str = "b", mark: str = ",", target: Cell = lambda i: point(-i)
) -> str:
    """Write a table of a number, a column and a target."""
    return lines(("a", name, "y"), (point, cell, target), mark)


def european_one(cell: Cell) -> str:
    """Write a table of numbers with decimal commas and a column."""
    return lines(ABY, (comma, cell, lambda i: comma(-i)), ";")


def meant(line: str, shape: int = 2, **answers: str) -> dict[str, Any]:
    """Return what a table of `one` column must conclude."""
    found = {"input_shape": f"[{shape}]", "task": "regression", **answers}
    return {"answers": found, "schema": (line,)}


def ignored(name: str, reason: str) -> dict[str, Any]:
    """Return that a column is left out."""
    return meant(f"{name}: ignored, {reason}", 1, ignore=name)


def of_units(cells: Iterable[tuple[str, Cell, str]]) -> dict[str, Case]:
    """Return a case for each unit."""
    return {
        f"unit-{name}": Case("units", one(cell), **meant(f"b: number in {unit}"))
        for name, cell, unit in cells
    }


DIALECTS = {
    "plain": Case("dialects", PLAIN, MEANT, LINES),
    "semicolons": Case("dialects", PLAIN.replace(",", ";"), MEANT, LINES),
    "tabs": Case("dialects", PLAIN.replace(",", "\t"), MEANT, LINES, suffix=".tsv"),
    "bars": Case("dialects", PLAIN.replace(",", "|"), MEANT, LINES, suffix=".txt"),
    "gzip": Case("dialects", PLAIN, MEANT, LINES, suffix=".csv.gz"),
    "crlf": Case("dialects", PLAIN.replace("\n", "\r\n"), MEANT, LINES),
    "excel-german": Case(
        "dialects",
        european(end="\r\n", head="sep=;\r\n").encode("cp1252"),
        {**MEANT, "numbers": "1234,5"},
        LINES,
    ),
    "excel-sep-comma": Case("dialects", "sep=,\n" + PLAIN, MEANT, LINES),
    "blank-after-comma": Case("dialects", PLAIN.replace(",", ", "), MEANT, LINES),
    "blank-before-quotes": Case(
        "dialects",
        lines(ABY, (point, lambda i: f'"{word(i)}"', lambda i: point(-i))).replace(
            ",", ", "
        ),
        {"input_shape": "[4]"},
        LINES[:2],
    ),
    "padded-cells": Case(
        "dialects",
        lines(
            ("a ", " b", "y"), (lambda i: f"  {point(i)}", word, lambda i: point(-i))
        ),
        MEANT,
        LINES,
    ),
    "blank-lines": Case("dialects", "\n" + PLAIN.replace("\n", "\n\n"), MEANT, LINES),
    "lines-of-delimiters": Case(
        "dialects", PLAIN.replace(",", ";") + ";;\n;;\n", MEANT, LINES
    ),
    "quoted-everything": Case(
        "dialects",
        "\n".join(
            ",".join(f'"{cell}"' for cell in row.split(","))
            for row in PLAIN.splitlines()
        ),
        MEANT,
        LINES,
    ),
    "commas-in-quotes": Case(
        "dialects",
        one(lambda i: ("a, b", "c")[i % 2]),
        **meant("b: ['a, b', c]", 3),
    ),
    "line-break-in-a-cell": Case(
        "dialects",
        one(lambda i: ('"a\nb"', "c")[i % 2]),
        **meant('b: ["a\\nb", c]', 3),
    ),
}
ENCODINGS = {
    name: Case("encodings", PLAIN.replace("hills", "Höhe").encode(code), MEANT, told)
    for told in [("b: [Höhe, harbour, old town]",)]
    for name, code in (
        ("bom", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-be", "utf-16-be"),
        ("utf-16-le", "utf-16-le"),
        ("cp1252", "cp1252"),
    )
}
EDGES = {
    "trailing-commas": Case(
        "fields and header", PLAIN.replace("\n", ",\n").replace("y,", "y"), MEANT, LINES
    ),
    "trailing-commas-everywhere": Case(
        "fields and header",
        PLAIN.replace("\n", ",\n"),
        {**MEANT, "ignore": "Unnamed: 3"},
        ("'Unnamed: 3': ignored, it is empty", *LINES),
    ),
    "some-rows-end-in-commas": Case(
        "fields and header",
        "\n".join(
            row + ",," * (i % 5 == 2) for i, row in enumerate(PLAIN.splitlines())
        ),
        MEANT,
        LINES,
    ),
    "r-row-numbers": Case(
        "fields and header",
        "\n".join(f"{i}," * (i > 0) + r for i, r in enumerate(PLAIN.splitlines())),
        {**MEANT, "ignore": "Unnamed: 0"},
        ("'Unnamed: 0': ignored, it names the rows", *LINES),
    ),
    "r-row-names": Case(
        "fields and header",
        "\n".join(
            f'"car {i * 7 % 61}",' * (i > 0) + r
            for i, r in enumerate(PLAIN.splitlines())
        ),
        {**MEANT, "ignore": "Unnamed: 0"},
        ("'Unnamed: 0': ignored, it names the rows", *LINES),
    ),
    "pandas-index": Case(
        "fields and header",
        "\n".join(
            (f"{i * 7 % 61}" if i else "") + f",{r}"
            for i, r in enumerate(PLAIN.splitlines())
        ),
        {**MEANT, "ignore": "Unnamed: 0"},
        LINES,
    ),
    "commas-in-names": Case(
        "fields and header",
        lines(
            ("a,m", "b,€", "y"), (comma, lambda i: comma(i + 90), lambda i: i % 9), ";"
        )
        .replace("\n", ";\n")
        .replace("y;", "y"),
        {"input_shape": "[2]", "numbers": "1234,5"},
        ("'a,m': number", "'b,€': number"),
    ),
    "one-row-too-long": Case(
        "fields and header",
        changed(PLAIN, 9, ",", ",x,"),
        refusal="row 9 has 4 fields, the header 3",
    ),
    "one-row-too-short": Case(
        "fields and header",
        changed(PLAIN, 9, ",", ""),
        refusal="row 9 has 2 fields, the header 3",
    ),
    "comment-above": Case(
        "fields and header",
        "# measured, in May\n" + PLAIN,
        refusal="its first line, '# measured', is a comment",
    ),
    "comment-below": Case(
        "fields and header", PLAIN + "# end\n", refusal="row 62 has 1 field"
    ),
    "title-above": Case(
        "fields and header", "Flats\n" + PLAIN, refusal="'Flats', is one column"
    ),
    "no-header": Case(
        "fields and header",
        "\n".join(",".join(map(str, (point(i), i % 7, point(-i)))) for i in range(40)),
        refusal="not names of columns",
    ),
    "names-that-yaml-reads": Case(
        "fields and header",
        lines(
            ("yes", "1", "a: b", "y"),
            (point, lambda i: point(i + 70), word, lambda i: point(-i)),
        ),
        {"input_shape": "[5]"},
        ("'yes': number", "'1': number", "'a: b': [harbour, hills, old town]"),
    ),
}
FORMATS = {
    "decimal-comma": Case("numbers", european(), {**MEANT, "numbers": "1234,5"}, LINES),
    "decimal-comma-quoted": Case(
        "numbers", european(","), {**MEANT, "numbers": "1234,5"}, LINES
    ),
    "decimal-comma-tabs": Case(
        "numbers", european("\t"), {**MEANT, "numbers": "1234,5"}, LINES
    ),
    "german-thousands": Case(
        "numbers",
        european_one(lambda i: grouped(i, ".,")),
        **meant("b: number", numbers="1.234,5"),
    ),
    "points-beside-decimal-commas": Case(
        "numbers",
        european_one(lambda i: f"{i + 1}.{i * 37 % 900 + 100}"),
        {"numbers": "1.234,5", "input_shape": "[2]"},
    ),
    "american-thousands": Case(
        "numbers", one(grouped), **meant("b: number", numbers="1,234.5")
    ),
    "american-whole-thousands": Case(
        "numbers",
        one(lambda i: f"{i * 997 + 1000:,}"),
        **meant("b: number", numbers="1,234.5"),
    ),
    "thousands-beside-semicolons": Case(
        "numbers",
        lines(ABY, (lambda i: i, lambda i: f"{i * 97 + 110:,}", lambda i: i % 9), ";"),
        {"numbers": "1,234.5"},
        told=("if that is wrong, answer numbers with 1234,5",),
    ),
    "three-decimals-beside-semicolons": Case(
        "numbers",
        lines(ABY, (lambda i: i, lambda i: f"{i + 2},{i + 100}", lambda i: i % 9), ";"),
        {"numbers": "1234,5"},
        told=("'2,100' is read as 2.1", "answer numbers with 1,234.5"),
    ),
    "french-blanks": Case(
        "numbers",
        european_one(lambda i: grouped(i, " ,")),
        **meant("b: number", numbers="1 234,5"),
    ),
    "french-narrow-blanks": Case(
        "numbers",
        european_one(lambda i: grouped(i, "\u202f,")),
        **meant("b: number", numbers="1\u202f234,5"),
    ),
    "french-no-break-blanks-cp1252": Case(
        "numbers",
        european_one(lambda i: grouped(i, "\u00a0,")).encode("cp1252"),
        **meant("b: number", numbers="1\u00a0234,5"),
    ),
    "swiss": Case(
        "numbers",
        one(lambda i: grouped(i, "'."), mark=";"),
        **meant("b: number", numbers="1'234.5"),
    ),
    "two-formats": Case(
        "numbers",
        lines(("a", "b", "c", "y"), (point, comma, point, lambda i: point(-i)), ";"),
        refusal="Other columns have 1234.5: answer numbers with 1234,5",
    ),
    "one-comma": Case(
        "numbers",
        changed(one(lambda i: f"{i}.5"), 30, "28.5", '"28,5"'),
        refusal="row 30, column 'b' is '28,5', where other values are numbers",
    ),
    "minus-signs": Case(
        "numbers", one(lambda i: point(i).replace("-", "−")), **meant("b: number")
    ),
    "exponents": Case(
        "numbers", one(lambda i: f"{NUMBERS[i] * 1e9:.3E}"), **meant("b: number")
    ),
    "infinite": Case(
        "numbers",
        changed(one(lambda i: f"{i}.5"), 30, "28.5", "Inf"),
        refusal="row 30, column 'b' is 'Inf'",
    ),
    "long-whole-numbers": Case(
        "numbers", one(lambda i: str(10**21 + i * 3**40)), **meant("b: number")
    ),
    "too-large": Case(
        "numbers",
        changed(one(lambda i: f"{i}.5"), 30, "28.5", "1e39"),
        refusal="row 30, column 'b' is '1e39'",
    ),
}
UNITS = {
    **of_units(
        (
            ("dollars", lambda i: f"${PRICES[i]:.2f}", "$"),
            ("euros", lambda i: f"{PRICES[i]:.2f} €", "€"),
            ("pounds", lambda i: f"£{i * i % 97}", "£"),
            ("francs", lambda i: f"CHF {PRICES[i]:.2f}", "CHF"),
            ("kilograms", lambda i: f"{PRICES[i]:.1f} kg", "kg"),
            ("kilograms-close", lambda i: f"{i * i % 97}kg", "kg"),
            ("degrees", lambda i: f"{NUMBERS[i]:.1f}°C", "°C"),
            ("square-metres", lambda i: f"{30 + i * i % 97} m²", "m²"),
            ("percent", lambda i: f"{i * i % 97}%", "%"),
            ("percent-blank", lambda i: f"{NUMBERS[i]:.1f} %", "%"),
            ("stars", lambda i: f"{i % 5 + 1} stars", "stars"),
        )
    ),
    "unit-and-gaps": Case(
        "units",
        one(lambda i: f"{i} kg" if i % 7 else "NA"),
        **meant("b: number in kg, gaps", 3),
    ),
    "unit-in-the-target": Case(
        "units",
        lines(ABY, (comma, word, lambda i: f"{grouped(i, '.,')} €"), ";"),
        {"numbers": "1.234,5", "task": "regression"},
        ("y: number in €",),
    ),
    "share-of-the-target": Case(
        "units",
        one(word, target=lambda i: f"{i * 7 % 101}%"),
        {"task": "bounded_regression"},
        ("y: number in %",),
    ),
    "two-units": Case(
        "units",
        changed(one(lambda i: f"{160 + i} cm"), 30, "188 cm", "1.88 m"),
        refusal="row 30, column 'b' is '1.88 m', where other values are numbers in cm",
    ),
    "unit-at-times": Case(
        "units",
        changed(one(lambda i: f"{i} %"), 30, "28 %", "0.28"),
        refusal="row 30, column 'b' is '0.28', where other values are numbers in %",
    ),
    "codes-with-letters": Case(
        "units",
        one(lambda i: f"A{i % 4}"),
        **meant("b: [A0, A1, A2, A3]", 5),
    ),
}
MARKS = ("?", "-", ".", "--", "*", "#DIV/0!", "#REF!", "missing", "unknown")


def with_mark(mark: str) -> Cell:
    """Return numbers, some of which are a mark for a gap."""
    return lambda i: mark if i % 9 == 4 else point(i)


def quoted_kind(text: str) -> str:
    """Return a kind as YAML holds it: a # begins a comment behind a blank."""
    return f"'{text}'" if "#" in text else text


GAPS = {
    **{
        f"mark-{place}": Case(
            "gaps",
            one(with_mark(mark)),
            **meant(f"b: {quoted_kind(f'number, gaps {mark}')}", 3),
            told=(f"b: {mark!r} in 7 rows taken for gaps",),
        )
        for place, mark in enumerate(MARKS)
    },
    "usual-gaps": Case(
        "gaps",
        one(lambda i: ("", "NA", "N/A", "null", "NaN", point(i))[min(i % 20, 5)]),
        **meant("b: number, gaps", 3),
    ),
    "gaps-in-a-category": Case(
        "gaps", one(lambda i: word(i) if i % 9 else "NA"), **meant(f"{LINES[1]}", 4)
    ),
    "mark-in-a-category": Case(
        "gaps",
        one(lambda i: word(i) if i % 9 else "?"),
        **meant("b: ['?', harbour, hills, old town]", 5),
    ),
    "mark-in-a-target": Case(
        "gaps",
        one(word, target=with_mark("?")),
        refusal="row 6, column 'y' is '?', which seems to stand for none. Remove the",
    ),
    "mark-in-classes": Case(
        "gaps",
        one(point, target=lambda i: "?" if i % 9 == 4 else word(i)),
        refusal="row 6, column 'y' is '?', which seems to stand for none",
    ),
    "plus-and-minus-are-classes": Case(
        "gaps",
        one(lambda i: point(i + 90), target=lambda i: "+-"[i % 2]),
        {"task": "binary", "input_shape": "[2]"},
        ("y: ['+', '-']",),
    ),
    "gap-in-a-target": Case(
        "gaps",
        one(word, target=lambda i: "" if i == 7 else point(-i)),
        refusal="row 9 has no y",
    ),
    "stray-word": Case(
        "gaps",
        changed(one(lambda i: f"{i}.5"), 30, "28.5", "broken"),
        refusal="row 30, column 'b' is 'broken', where other values are numbers",
    ),
    "code-999": Case(
        "gaps",
        one(lambda i: -999 if i % 7 == 0 else point(i)),
        **meant("b: number"),
        told=("b: -999 in 9 rows is far from the rest", "write number, gaps -999"),
    ),
    "code-9999": Case(
        "gaps",
        one(lambda i: "9999.0" if i % 7 == 0 else point(i)),
        **meant("b: number"),
        told=("b: 9999.0 in 9 rows is far from the rest",),
    ),
    "detection-limits": Case(
        "gaps",
        one(lambda i: f"<{i}" if i % 4 == 0 else point(i)),
        refusal="row 2, column 'b' is '<0', where other values are numbers",
    ),
}
CATEGORIES = {
    "leading-zeros": Case(
        "categories",
        one(lambda i: ("007", "012", "100")[i % 3]),
        **meant("b: ['007', '012', '100']", 4),
    ),
    "mixed-codes": Case(
        "categories",
        one(lambda i: ("007", "12", "A1")[i % 3]),
        **meant("b: ['007', '12', A1]", 4),
    ),
    "unique-codes": Case(
        "categories",
        one(lambda i: f"{i * 37:05}"),
        **ignored("b", "nearly every row has a value of its own"),
    ),
    "numbers-before-words": Case(
        "categories",
        one(lambda i: ("10", "9", "low", "B")[i % 4]),
        **meant("b: ['9', '10', B, low]", 5),
    ),
    "truths": Case("categories", one(lambda i: i % 3 == 0), **meant("b: number")),
    "truths-with-gaps": Case(
        "categories",
        one(lambda i: "" if i % 7 == 0 else i % 2 == 0),
        **meant("b: number, gaps", 3),
    ),
    "yes-and-no": Case(
        "categories",
        one(lambda i: ("yes", "no")[i % 2]),
        **meant("b: ['no', 'yes']", 3),
    ),
    "blanks-around-words": Case(
        "categories",
        one(lambda i: word(i) + " " * (i % 2)),
        **meant(LINES[1], 4),
    ),
    "blanks-around-classes": Case(
        "categories",
        one(lambda i: point(i + 90), target=lambda i: ("Yes", "No", "Yes ")[i % 3]),
        {"task": "binary"},
        ("y: ['No', 'Yes']",),
        told=("y: 'Yes ' lose the blanks around them",),
    ),
    "classes-as-numbers": Case(
        "categories",
        one(lambda i: point(i + 90), target=lambda i: i % 3),
        {"task": "multiclass", "outputs": "3"},
        ("y: ['0', '1', '2']",),
    ),
    "constant": Case(
        "categories",
        one(lambda i: "EU"),
        **ignored("b", "it has the same value in every row"),
    ),
    "free-text": Case(
        "categories",
        one(lambda i: f"remark {i * i}"),
        **ignored("b", "nearly every row has a value of its own"),
    ),
    "versions": Case(
        "categories",
        one(lambda i: ("1.2.3", "1.2.4", "2.0.0")[i % 3]),
        **meant("b: ['1.2.3', '1.2.4', '2.0.0']", 4),
    ),
}
ALL = "year month weekday"
DATES = {
    "iso": Case(
        "dates",
        one(day, "sold"),
        **meant(f"sold: date %Y-%m-%d, {ALL}", 4),
        told=("4 numbers",),
    ),
    "iso-time": Case(
        "dates",
        one(lambda i: day(i, "%Y-%m-%d %H:%M:%S", 5), "sold"),
        **meant(f"sold: date %Y-%m-%d %H:%M:%S, {ALL} hour", 5),
    ),
    "iso-zone": Case(
        "dates",
        one(lambda i: day(i, "%Y-%m-%dT%H:%M:%SZ"), "sold"),
        **meant(f"sold: date %Y-%m-%dT%H:%M:%S%z, {ALL}", 4),
    ),
    "german": Case(
        "dates",
        one(lambda i: day(i, "%d.%m.%Y"), "sold"),
        **meant(f"sold: date %d.%m.%Y, {ALL}", 4),
    ),
    "german-time": Case(
        "dates",
        one(lambda i: day(i, "%d.%m.%y %H:%M", 3), "sold"),
        **meant(f"sold: date %d.%m.%y %H:%M, {ALL} hour", 5),
    ),
    "british": Case(
        "dates",
        one(lambda i: day(i, "%d/%m/%Y"), "sold"),
        **meant(f"sold: date %d/%m/%Y, {ALL}", 4),
    ),
    "american": Case(
        "dates",
        one(lambda i: day(i, "%m/%d/%Y"), "sold"),
        **meant(f"sold: date %m/%d/%Y, {ALL}", 4),
    ),
    "american-half-days": Case(
        "dates",
        one(lambda i: day(i, "%m/%d/%Y %I:%M %p", 5), "sold"),
        **meant(f"sold: date %m/%d/%Y %I:%M %p, {ALL} hour", 5),
    ),
    "day-or-month": Case(
        "dates",
        one(lambda i: f"0{i % 9 + 1}/0{i % 7 + 1}/2024", "sold"),
        **ignored("sold", "its dates may have the day or the month first"),
    ),
    "one-year": Case(
        "dates",
        one(lambda i: f"2024-01-{i % 28 + 1:02}", "sold"),
        **meant("sold: date %Y-%m-%d, weekday", 2),
    ),
    "months": Case(
        "dates",
        one(lambda i: f"202{i % 4}-{i % 12 + 1:02}", "sold"),
        **meant("sold: date %Y-%m, year month", 3),
    ),
    "names-of-months": Case(
        "dates",
        one(lambda i: day(i, "%d-%b-%Y"), "sold"),
        **ignored("sold", "its dates have the names of months"),
    ),
    "gaps-in-dates": Case(
        "dates",
        one(lambda i: day(i) if i % 9 else "", "sold"),
        **meant(f"sold: date %Y-%m-%d, {ALL}, gaps", 5),
    ),
    "zero-dates": Case(
        "dates",
        one(lambda i: day(i) if i % 9 else "0000-00-00", "sold"),
        schema=("sold: 'ignored, it holds dates, but ''0000-00-00'' is none'",),
    ),
    "several-forms": Case(
        "dates",
        one(lambda i: day(i) if i % 9 else day(i, "%Y-%m-%d %H:%M"), "sold"),
        **ignored("sold", "its dates are written in several ways"),
    ),
    "clocks": Case(
        "dates",
        one(lambda i: f"{i % 24:02}:30", "at"),
        **meant("at: date %H:%M, hour", 2),
    ),
    "eight-digits": Case(
        "dates",
        one(lambda i: day(i, "%Y%m%d"), "date"),
        **meant(f"date: date %Y%m%d, {ALL}", 4),
    ),
    "unix-seconds": Case(
        "dates", one(lambda i: 1_700_000_000 + i * i, "time"), **meant("time: number")
    ),
}


def series(time: Cell, order: Sequence[int] | None = None, mark: str = ",") -> str:
    """Write twelve series of five steps with a column of time."""
    cells: tuple[Cell, ...] = (
        lambda i: f"s{i // 5}",
        lambda i: time(i % 5),
        point if mark == "," else comma,
        lambda i: "up" if i // 5 % 2 else "down",
    )
    header = ("id", "time", "a", "way")
    text = lines(header, cells, mark)
    first, *rows = text.splitlines()
    return "\n".join([first, *(rows[i] for i in order or range(len(rows)))])


SHUFFLED = random.Random(3).sample(range(ROWS), ROWS)
SERIES_FOUND = {
    "input_kind": "series",
    "id": "id",
    "time": "time",
    "ignore": "",
    "input_shape": "[5, 1]",
}
SERIES_LINES = ("id: text", "time: text", "a: number", "way: [down, up]")
SERIES = {
    "steps": Case("series", series(lambda t: t), SERIES_FOUND, SERIES_LINES),
    "shuffled": Case(
        "series",
        series(lambda t: t, SHUFFLED),
        SERIES_FOUND,
        SERIES_LINES,
        told=("rows are put in its order",),
    ),
    "shuffled-without-time": Case(
        "series",
        series(lambda t: t, SHUFFLED).replace("time", "b", 1),
        {**SERIES_FOUND, "time": "", "input_shape": "[5, 2]"},
        told=("is apart from those of its example",),
    ),
    "one-target-that-changes": Case(
        "series",
        changed(series(lambda t: t), 9, "up", "down"),
        {**SERIES_FOUND, "per_step": "true"},
        told=("way changes within 1 example, first in row 9",),
    ),
    "padded-steps": Case("series", series(lambda t: f"{t:03}"), SERIES_FOUND),
    "stamps": Case(
        "series", series(lambda t: f"2020-01-0{t + 1} 10:00:00"), SERIES_FOUND
    ),
    "german-stamps": Case(
        "series", series(lambda t: f"0{t + 1}.02.2020", SHUFFLED, ";"), SERIES_FOUND
    ),
    "zones": Case(
        "series", series(lambda t: f"2020-02-0{t + 1}T10:00:00Z"), SERIES_FOUND
    ),
    "eight-digit-days": Case(
        "series", series(lambda t: f"2020020{t + 1}", SHUFFLED), SERIES_FOUND
    ),
    "short-stamps": Case(
        "series",
        series(lambda t: f"2020-2-{t + 1}"),
        {**SERIES_FOUND, "time": "", "ignore": "time"},
    ),
    "clock-only": Case(
        "series",
        series(lambda t: f"1{t}:00"),
        {**SERIES_FOUND, "time": "", "ignore": "time"},
    ),
    "day-or-month-first": Case(
        "series",
        series(lambda t: f"0{t + 1}/02/2020"),
        {**SERIES_FOUND, "time": "", "ignore": "time"},
    ),
    "gap-in-a-series": Case(
        "series",
        changed(series(lambda t: t), 9, point(7), ""),
        refusal="row 9 has no a. Fill gaps in series",
    ),
    "mark-in-a-series": Case(
        "series",
        changed(series(lambda t: t), 9, point(7), "?"),
        refusal="row 9 has no a. Fill gaps in series",
    ),
}
CASES: dict[str, Case] = {
    **DIALECTS,
    **ENCODINGS,
    **EDGES,
    **FORMATS,
    **UNITS,
    **GAPS,
    **CATEGORIES,
    **DATES,
    **SERIES,
}
