"""How the numbers of a column are written, and what they are."""

import pytest

from extensions.inspection.column import Column
from extensions.inspection.formats import choose_format
from extensions.inspection.reading import Reading


def read(words: list[str], delimiter: str = ",") -> list[float] | None:
    """Return the numbers that words are, alone in a file; None where they are none."""
    chosen = choose_format({"a": Reading(tuple(words))}, delimiter)
    column = Column("a", words, range(len(words)), form=chosen.form)
    if column.kind != "numbers" or column.stray is not None:
        return None
    return [column.values[word] for word in words]


WRITTEN: list[tuple[list[str], list[float]]] = [
    (["1", "-2", "+3", "4.", ".5", "1e3", "2.5E-1"], [1, -2, 3, 4, 0.5, 1000, 0.25]),
    (["−1.5", "2.5"], [-1.5, 2.5]),
    (["1,234", "12,345,678.5", "99"], [1234, 12345678.5, 99]),
    # No group begins with a zero.
    (["0,123", "2,345"], [0.123, 2.345]),
    (["1,5", "-2,25", ",5"], [1.5, -2.25, 0.5]),
    (["1.234,5", "12.345.678,0"], [1234.5, 12345678]),
    (["1 234,5", "12 345 678,0"], [1234.5, 12345678]),
    (["1 234.5", "12 345 678.0"], [1234.5, 12345678]),
    (["1\u00a0234,5", "2\u00a0000,0"], [1234.5, 2000]),
    (["1'234.5", "2'000.0"], [1234.5, 2000]),
    (["12 %", "3.5%"], [0.12, 0.035]),
    (["12 %", "3,5%"], [0.12, 0.035]),
    (["$5", "$1,234.50", "-$3"], [5, 1234.5, -3]),
    (["5 €", "1.234,50 €"], [5, 1234.5]),
    (["CHF 5", "CHF 1'234.50"], [5, 1234.5]),
    (["12 kg", "3.5 kg"], [12, 3.5]),
    (["12kg", "3.5kg"], [12, 3.5]),
    (["21.5°C", "-3°C"], [21.5, -3]),
    (["80 km/h", "120 km/h"], [80, 120]),
    (["3 stars", "4 stars", "5 stars"], [3, 4, 5]),
    (["45 m2", "120 m2"], [45, 120]),
]


@pytest.mark.parametrize(("words", "numbers"), WRITTEN, ids=str)
def test_numbers_are_read_as_they_are_meant(
    words: list[str], numbers: list[float]
) -> None:
    assert read(words) == pytest.approx(numbers)


@pytest.mark.parametrize(
    ("words", "delimiter", "first"),
    [
        (["1,234", "2,345"], ",", 1234),
        (["1,234", "2,345"], "\t", 1234),
        (["1,234", "2,345"], ";", 1.234),
        (["1.234", "2.345"], ",", 1.234),
        (["1.234", "2.345"], ";", 1.234),
        ([*(f"{i}.234" for i in range(1, 30)), "950"], ";", 1234),
        ([*(f"{i}.234" for i in range(1, 30)), "950"], ",", 1.234),
        ([*(f"{i},234" for i in range(1, 30)), "950"], ";", 1234),
        ([*(f"{i},234" for i in range(1, 30)), "2,5"], ";", 1.234),
    ],
)
def test_a_mark_that_may_be_either_is_told(
    words: list[str], delimiter: str, first: float
) -> None:
    numbers = read(words, delimiter)
    assert numbers is not None and numbers[0] == first
    chosen = choose_format({"a": Reading(tuple(words))}, delimiter)
    assert bool(chosen.doubt) == ("2,5" not in words)


def test_a_file_has_one_format() -> None:
    # Alone the first would be read as 1.234.
    columns = {"a": ["1.234", "2.500"], "b": ["1,5", "2,25"]}
    readings = {name: Reading(tuple(words)) for name, words in columns.items()}
    chosen = choose_format(readings, ";")
    assert chosen.form.example == "1.234,5" and not chosen.doubt
    assert readings["a"].read(chosen.form) == {"1.234": 1234, "2.500": 2500}


@pytest.mark.parametrize(
    "words",
    [
        ["a", "b"],
        ["1", "b", "c"],
        ["1_000"],
        ["0x10"],
        ["1e"],
        ["１"],
        ["inf"],
        ["--1"],
        ["A1", "A2", "A3"],
        ["1st", "2nd", "3rd"],
        ["s001", "s002"],
        ["5 km", "800 m"],
        ["1 room", "2 rooms"],
        ["1-2", "3-4"],
        ["007", "012"],
    ],
    ids=str,
)
def test_words_are_no_numbers(words: list[str]) -> None:
    assert read(words) is None
    assert Column("a", words, range(9)).kind in ("words", "codes")


@pytest.mark.parametrize(
    ("words", "stray"),
    [
        (["#", *map(str, range(20))], "#"),
        (["1.80 m", *(f"{i} cm" for i in range(160, 190))], "1.80 m"),
        (["0.5", *(f"{i} %" for i in range(60))], "0.5"),
        (["$3", *(f"{i} €" for i in range(20))], "$3"),
        ([*(f"{i} %" for i in range(9)), *(f"{i}.5" for i in range(6))], "0.5"),
        # Words that are many, where numbers have fractions.
        ([*(f"{i}.5" for i in range(60)), *(f"<{i}" for i in range(30))], "<0"),
        (["1,5", *map(str, range(20))], "1,5"),
    ],
)
def test_few_words_among_numbers_are_strays(words: list[str], stray: str) -> None:
    column = Column("a", words, range(len(words)))
    assert column.kind == "numbers" and column.stray is not None
    assert column.cells[column.stray] == stray


def test_marks_are_gaps_among_numbers_alone() -> None:
    column = Column("a", ["1", "?", "2.5", "-", "", "Unknown", "#DIV/0!"], range(9))
    assert column.marks == ("?", "-", "Unknown", "#DIV/0!") and column.missing == 1
    assert Column("a", ["yes", "?", "no"], range(9)).marks == ()
