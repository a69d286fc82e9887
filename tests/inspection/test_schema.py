"""The answer `schema`: what each column holds, in YAML that reads as it was meant."""

import json
import random
from pathlib import Path

import pytest
import yaml

from extensions.inspection import InspectionError, inspect_path
from extensions.inspection.column import Column
from extensions.inspection.notes import find_code
from extensions.inspection.plain_yaml import write_line, write_list, write_text
from extensions.interview.columns import read_columns
from extensions.interview.recording import recorded
from extensions.planner import PlanError, read_yaml

from .files import FLATS, STROKES, flats, strokes, table, write

ODD = (
    *("yes", "no", "null", "~", "1", "007", "1e3", "1:30", "0x1f", "2024-01-01"),
    *("-", "?", "", "a: b", "a #b", "#DIV/0!", ".", "<<", "=", "True", "nan", "!x"),
    *("a:", "- a", "number, gaps ? -", "date %d.%m.%Y %H:%M, year", " a", "a "),
)
LETTERS = "ab yN0159.,:;#'\"[]{}&*!|>%@`?-_=+~/\\\n\t\u00a0\u2028éß漢🚀$€\x85"


def draw(luck: random.Random) -> str:
    """Draw a text, often one that YAML reads as something else."""
    if luck.random() < 0.3:
        return luck.choice(ODD)
    return "".join(luck.choice(LETTERS) for _ in range(luck.randint(0, 7)))


def test_yaml_reads_every_text_as_it_was_written() -> None:
    luck = random.Random(0)
    for _ in range(3000):
        name, value, values = draw(luck), draw(luck), [draw(luck) for _ in range(3)]
        text = f"{write_text(name)}: {write_line(value)}\nzz: {write_list(values)}"
        expected = {name: value, "zz": values}
        assert yaml.safe_load(text) == read_yaml(text) == expected, text


def test_usual_texts_need_no_quotes() -> None:
    for text in ("number, gaps ? -", "date %d.%m.%Y %H:%M, year month", "number in €"):
        assert write_line(text) == text
    assert write_list(["old town", "Öl"]) == "[old town, Öl]"


def answer(folder: Path, header: tuple[str, ...], rows: list[list[str]]) -> str:
    """Return the schema of a table."""
    path = write(folder, "table.csv", table(header, rows))
    return inspect_path(path).conclude({}).found["schema"].answer


def test_every_column_has_a_line_in_the_order_of_the_file(tmp_path: Path) -> None:
    rows = [[f"p{i % 4}", *row, str(i)] for i, row in enumerate(flats())]
    assert answer(tmp_path, ("patient", *FLATS, "row"), rows).splitlines() == [
        "patient: text",
        "size: number",
        "rooms: number",
        "floor: number, gaps",
        "district: [harbour, hills, station]",
        "price: number",
        "row: ignored, it numbers the rows",
    ]


def test_values_are_in_order_numbers_first(tmp_path: Path) -> None:
    rows = [
        [("b", "10", "9", "yes")[i % 4], f"{i * 37 % 101 / 7:.2f}"] for i in range(99)
    ]
    assert answer(tmp_path, ("code", "y"), rows).splitlines()[0] == (
        "code: ['9', '10', b, 'yes']"
    )


def test_of_series_the_id_and_the_time_are_texts(tmp_path: Path) -> None:
    assert answer(tmp_path, STROKES, strokes()).splitlines() == [
        "series: text",
        "time: text",
        "height: number",
        "noise: number",
        "direction: [down, up]",
    ]


def test_a_number_that_is_predicted_is_none_of_a_few_classes(tmp_path: Path) -> None:
    rows = [[f"{i * 37 % 101 / 7:.2f}", str(i % 3)] for i in range(99)]
    path = write(tmp_path, "table.csv", table(("a", "y"), rows))
    inspection = inspect_path(path)
    assert inspection.conclude({}).found["schema"].answer.endswith("y: ['0', '1', '2']")
    chosen = inspection.conclude({"task": "regression"})
    assert chosen.found["schema"].answer.endswith("y: number")


def test_an_answer_with_other_columns_is_refused(tmp_path: Path) -> None:
    inspection = inspect_path(write(tmp_path, "flats.csv", table(FLATS, flats())))
    with pytest.raises(InspectionError, match="does not list rooms, floor"):
        inspection.conclude({"schema": '{"size": "number"}'})
    answered = dict.fromkeys((*FLATS, "lift"), "text")
    with pytest.raises(InspectionError, match="columns that are none: lift"):
        inspection.conclude({"schema": str(answered).replace("'", '"')})


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ("[a, b]", "a list has no names of columns"),
        ("a: 1", "a is 1 is no text"),
        ("a: [1]", "1 is no text"),
        ("a: {b: c}", "a is a map is no text"),
        ("a: [b", "it is not YAML"),
        ("1: number\n1: text", "it gives 1 twice"),
        ({1: "number"}, "1 is no text"),
    ],
    ids=str,
)
def test_what_is_no_schema_is_refused(given: object, problem: str) -> None:
    with pytest.raises(PlanError, match=problem):
        read_columns(given)


def test_a_schema_of_a_wide_table_is_read() -> None:
    text = "\n".join(f"feature {i}: number" for i in range(5000))
    assert len(read_columns(text)) == 5000
    assert read_columns(read_columns(text)) == read_columns(text)
    assert read_columns("") == {}


def test_recorded_texts_of_several_lines_stay_readable() -> None:
    answers = {"schema": "b: number\na: text", "id": "x", "padded": False}
    text = recorded(answers)
    assert text == "id: x\npadded: false\nschema: |-\n    b: number\n    a: text\n"
    assert yaml.safe_load(text) == answers


def answered(schema: str) -> dict[str, str]:
    """Return an answer as the questionnaire hands it on."""
    return {"schema": json.dumps(read_columns(schema))}


def test_an_answer_goes_before_the_file(tmp_path: Path) -> None:
    rows = [[*row[:4], "-999" if i % 9 == 0 else row[4], row[0]] for i, row in ROWS]
    header = (*FLATS[:4], "tax", "price")
    inspection = inspect_path(write(tmp_path, "flats.csv", table(header, rows)))
    findings = inspection.conclude({"target": "price", "ignore": ""})
    assert findings.answer("input_shape") == "[8]"
    schema = findings.found["schema"].answer
    schema = schema.replace("tax: number", "tax: number, gaps -999")
    schema = schema.replace("rooms: number", "rooms: ignored, too few")
    known = {"target": "price", "ignore": "", **answered(schema)}
    changed = inspection.conclude(known)
    assert changed.found["schema"].answer == schema
    expected = "3 numbers + 2 marks of gaps + 3 of district = 8"
    assert changed.found["input_shape"].reason == expected


ROWS = list(enumerate(flats()))
WRONG = [
    ("size: number", "size: ['1', '2']", "row 2, column 'size' is"),
    ("floor: number, gaps", "floor: number", "row 5, column 'floor' is ''"),
    ("size: number", "size: date %Y, year", "schema says: date %Y, year"),
    ("size: number", "size: numbers", "'numbers' is no kind of column"),
    ("size: number", "size: number in €", "schema says: number in €"),
    ("price: number", "price: [cheap]", "column 'price' is"),
]


@pytest.mark.parametrize(("line", "wrong", "message"), WRONG)
def test_an_answer_that_does_not_suit_the_file_is_refused(
    tmp_path: Path, line: str, wrong: str, message: str
) -> None:
    inspection = inspect_path(write(tmp_path, "flats.csv", table(FLATS, flats())))
    schema = inspection.conclude({}).found["schema"].answer
    with pytest.raises(InspectionError, match="flats.csv: ") as caught:
        inspection.conclude(answered(schema.replace(line, wrong)))
    assert message in str(caught.value) and caught.value.question == "schema"


def test_numbers_are_read_as_it_is_answered(tmp_path: Path) -> None:
    rows = [[f"{i + 2},{i + 100}", f"{i * 37 % 61}"] for i in range(60)]
    path = write(tmp_path, "table.csv", table(("a", "y"), rows, ";"))
    inspection = inspect_path(path)
    assert inspection.conclude({}).answer("numbers") == "1234,5"
    assert "a: numbers from 2.1 to 61.159" in inspection.overview
    chosen = inspection.conclude({"numbers": "1,234.5"})
    assert not chosen.found["schema"].lines
    with pytest.raises(InspectionError, match="answer numbers with 1234,5"):
        inspection.conclude({"numbers": "1'234.5"})


def test_a_time_that_cannot_be_sorted_by_is_refused(tmp_path: Path) -> None:
    rows = [[*row[:4], "am" if int(row[1]) < 3 else "pm", row[4]] for row in strokes()]
    header = (*STROKES[:4], "half", STROKES[4])
    inspection = inspect_path(write(tmp_path, "table.csv", table(header, rows)))
    with pytest.raises(InspectionError, match="sorted by half: it holds words"):
        inspection.conclude({"time": "half"})
    assert inspection.conclude({"time": ""}).answer("ignore") == "time, half"
    assert inspection.conclude({"time": "noise"}).found["schema"].answer.splitlines()[
        3
    ] == ("noise: text")


def test_the_reason_stays_that_of_the_file(tmp_path: Path) -> None:
    rows = [[*row[:4], "x", *row[4:], str(i)] for i, row in ROWS]
    header = (*FLATS[:4], "same", "price", "row")
    inspection = inspect_path(write(tmp_path, "flats.csv", table(header, rows)))
    known = {"target": "price", "ignore": "row, rooms"}
    lines = inspection.conclude(known).found["schema"].answer.splitlines()
    assert "rooms: ignored, you said so" in lines
    assert "row: ignored, it numbers the rows" in lines
    path = write(tmp_path, "series.csv", table(STROKES, strokes()))
    left_out = inspect_path(path).conclude({"time": "", "ignore": "time, noise"})
    assert left_out.found["schema"].answer.splitlines()[1:4] == [
        "time: ignored, it tells when a step was, not what happened",
        "height: number",
        "noise: ignored, you said so",
    ]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (["-999", "-999", "1", "2.5", "3"], "-999"),
        (["9999", "9999", "1", "2.5", "3"], "9999"),
        # Such as ages.
        (["99", "99", "1", "50", "80"], ""),
        # Once it may be an outlier.
        (["-999", "1", "2.5", "3"], ""),
        (["-998", "-998", "1", "2.5", "3"], ""),
    ],
)
def test_codes_for_gaps_are_far_and_repeated(cells: list[str], code: str) -> None:
    assert find_code(Column("a", cells, range(len(cells)))) == code
