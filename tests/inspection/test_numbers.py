"""How the numbers of a column are written, and what they are."""

import pytest

from extensions.inspection.numbers import find_format

WRITTEN: list[tuple[list[str], list[float]]] = [
    (["1", "-2", "+3", "4.", ".5", "1e3", "2.5E-1"], [1, -2, 3, 4, 0.5, 1000, 0.25]),
    ([" 1.5", "2.5 "], [1.5, 2.5]),
    (["1,234", "12,345,678.5", "99"], [1234, 12345678.5, 99]),
    # No group begins with a zero.
    (["0,123", "2,345"], [0.123, 2.345]),
    (["1,5", "-2,25", ",5"], [1.5, -2.25, 0.5]),
    (["1.234,5", "12.345.678,0"], [1234.5, 12345678]),
    (["1 234,5", "12 345 678,0"], [1234.5, 12345678]),
    (["1\u00a0234,5", "2\u00a0000,0"], [1234.5, 2000]),
    (["1'234.5", "2'000.0"], [1234.5, 2000]),
    (["12 %", "3.5%"], [0.12, 0.035]),
    (["12 %", "3,5%"], [0.12, 0.035]),
]


@pytest.mark.parametrize(("words", "numbers"), WRITTEN, ids=str)
def test_numbers_are_read_as_they_are_meant(
    words: list[str], numbers: list[float]
) -> None:
    found = find_format(words)
    assert found is not None
    form, strays = found
    assert not strays
    assert [form.read(word.strip()) for word in words] == pytest.approx(numbers)


def test_beside_semicolons_a_comma_is_a_decimal_one() -> None:
    found = find_format(["1,234", "2,345"], comma=True)
    assert found is not None and found[0].read("1,234") == 1.234


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
    ],
    ids=str,
)
def test_words_are_no_numbers(words: list[str]) -> None:
    assert find_format(words) is None


def test_few_words_among_numbers_are_strays() -> None:
    found = find_format(["?", *map(str, range(20))])
    assert found is not None and found[1] == ["?"]
