"""What tables conclude: each file stands for a kind that people have."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from extensions.inspection import InspectionError, inspect_path
from extensions.interview.inspecting import LEARNED
from extensions.interview.questions import questions
from extensions.planner import AMOUNTS, AXES, PRESETS, SOURCES, TASKS
from tools.generation import ROOT

from .files import FLATS, FLOWERS, STROKES, flats, flowers, strokes, table, write

Answers = dict[str, str]
luck = random.Random(0)
NUMBERS = [luck.gauss(0, 1) for _ in range(200)]


def beside(*columns: tuple[str, Callable[[int], object]], count: int = 200) -> str:
    """Write a table of a number `a` and other columns."""
    rows = [
        [f"{NUMBERS[i % 200]:.4f}", *(cell(i) for _, cell in columns)]
        for i in range(count)
    ]
    return table(["a", *(name for name, _ in columns)], rows)


ALL_FLATS = {
    "input_kind": "tabular",
    "data_source": "csv",
    "target": "price",
    "task": "regression",
    "outputs": "1",
    "input_shape": "[7]",
    "ignore": "",
    "group": "",
    "split": "",
}
CASES: dict[str, tuple[str | bytes, Answers]] = {
    "flats.csv": (table(FLATS, flats()), ALL_FLATS),
    "flats.csv.gz": (table(FLATS, flats()), ALL_FLATS),
    "bom.csv": (b"\xef\xbb\xbf" + table(FLATS, flats()).encode(), ALL_FLATS),
    "windows.csv": (table(FLATS, flats()).replace("\n", "\r\n"), ALL_FLATS),
    "old-mac.csv": (table(FLATS, flats()).replace("\n", "\r"), ALL_FLATS),
    "blank-lines.csv": (table(FLATS, flats()).replace("\n", "\n\n"), ALL_FLATS),
    "no-newline-at-the-end.csv": (table(FLATS, flats()).rstrip("\n"), ALL_FLATS),
    "flowers.csv": (
        table(FLOWERS, flowers()),
        {
            "task": "multiclass",
            "outputs": "3",
            "target": "species",
            "input_shape": "[2]",
        },
    ),
    "named-target-in-front.csv": (
        table(["target", "b"], [[i % 2, n] for i, n in enumerate(NUMBERS)]),
        {"target": "target", "task": "binary", "input_shape": "[1]"},
    ),
    "capital-class.csv": (
        table(["Class", "b"], [[i % 4, n] for i, n in enumerate(NUMBERS)]),
        {"target": "Class", "task": "multiclass", "outputs": "4"},
    ),
    "several-targets.csv": (
        table(["y1", "b", "y2"], [[n * 2 + 1, n, -n] for n in NUMBERS]),
        {
            "target": "y1, y2",
            "task": "regression",
            "outputs": "2",
            "input_shape": "[1]",
        },
    ),
    "labels.csv": (
        beside(("label_cat", lambda i: i % 2), ("label_dog", lambda i: i % 3 // 2)),
        {"target": "label_cat, label_dog", "task": "multilabel", "outputs": "2"},
    ),
    "truth.csv": (beside(("y", lambda i: i % 3 == 0)), {"task": "binary"}),
    "words.csv": (
        beside(("y", lambda i: "yes" if i % 3 else "no")),
        {"task": "binary"},
    ),
    "share.csv": (
        beside(("y", lambda i: f"{i / 200:.3f}")),
        {"task": "bounded_regression", "outputs": "1"},
    ),
    "counts.csv": (
        beside(("y", lambda i: (i * 7) % 43)),
        {"task": "positive_regression", "outputs": "1"},
    ),
    "years.csv": (beside(("y", lambda i: 1900 + i % 97)), {"task": "regression"}),
    "rare.csv": (
        beside(("y", lambda i: int(i % 40 == 0))),
        {"task": "binary", "balance": "true"},
    ),
    "quoted.csv": (
        beside(('"price, EUR"', lambda i: f"{NUMBERS[-i]:.3f}")),
        {"target": '"price, EUR"', "task": "regression"},
    ),
    "padded-name.csv": (
        beside((" y", lambda i: f" {NUMBERS[-i]:.3f}")),
        {"target": "y", "task": "regression"},
    ),
    "line-break-in-a-cell.csv": (
        beside(
            ("note", lambda i: f'"{"one" if i % 2 else "two"}\nmore"'),
            ("y", lambda i: i % 3),
        ),
        {"task": "multiclass", "outputs": "3", "input_shape": "[3]"},
    ),
    "pandas-index.csv": (
        table(["", "a", "y"], [[i, n, int(i >= 100)] for i, n in enumerate(NUMBERS)]),
        {"ignore": "Unnamed: 0", "input_shape": "[1]", "task": "binary"},
    ),
    "ids.csv": (
        beside(
            ("customer_id", lambda i: (i * 7919) % 10007),
            ("name", lambda i: f"person {i}"),
            ("constant", lambda i: "x"),
            ("empty", lambda i: ""),
            ("date", lambda i: f"2024-01-{i % 28 + 1:02}"),
            ("clock", lambda i: f"12:{i % 60:02}"),
            ("row", lambda i: i + 1),
            ("y", lambda i: i % 3),
        ),
        {
            "ignore": "customer_id, name, constant, empty, row",
            "input_shape": "[3]",
            "task": "multiclass",
        },
    ),
    "copy.csv": (
        beside(
            ("code", lambda i: "ABC"[i % 3]),
            ("y", lambda i: ("no", "so", "yes")[i % 3]),
        ),
        {"ignore": "code", "input_shape": "[1]"},
    ),
    "only-a-copy.csv": (
        table(["a", "y"], [[n, n] for n in NUMBERS]),
        {"ignore": "", "input_shape": "[1]"},
    ),
    "patients.csv": (
        beside(("Patient ID", lambda i: f"p{i // 20}"), ("y", lambda i: i // 20 % 2)),
        {"group": "Patient ID", "input_kind": "tabular", "input_shape": "[1]"},
    ),
    "split.csv": (
        beside(
            ("split", lambda i: ("train", "validation", "test")[i % 3]),
            ("y", lambda i: i % 2),
        ),
        {"split": "split", "group": "", "ignore": "", "input_shape": "[1]"},
    ),
    "other-split.csv": (
        beside(
            ("Set", lambda i: ("Train", "Test")[i % 5 // 4]), ("y", lambda i: i % 2)
        ),
        {"split": "Set", "ignore": "", "input_shape": "[1]"},
    ),
    "no-split.csv": (
        beside(
            ("split", lambda i: ("train", "dev", "x")[i % 3]), ("y", lambda i: i % 2)
        ),
        {"split": "", "ignore": "split", "input_shape": "[1]"},
    ),
    "truths-with-gaps.csv": (
        beside(
            ("b", lambda i: "" if i % 9 == 0 else i % 2 == 0), ("y", lambda i: i % 2)
        ),
        {"input_shape": "[3]"},
    ),
    "codes.csv": (
        beside(("code", lambda i: ("007", "12", "A1")[i % 3]), ("y", lambda i: i % 2)),
        {"input_shape": "[4]", "task": "binary"},
    ),
    "series.csv": (
        table(STROKES, strokes()),
        {
            "input_kind": "series",
            "id": "series",
            "target": "direction",
            "ignore": "",
            "time": "time",
            "task": "binary",
            "input_shape": "[6, 2]",
            "padded": "false",
            "per_step": "false",
        },
    ),
    "series-of-lengths.csv": (
        table(STROKES, strokes(gaps=True)),
        {"input_kind": "series", "input_shape": "[6, 2]", "padded": "true"},
    ),
    "tagged-series.csv": (
        table(
            ["id", "a", "b", "tag"],
            [
                [i // 8, NUMBERS[i], -(NUMBERS[i] ** 2), ("on", "off")[i % 3 == 0]]
                for i in range(160)
            ],
        ),
        {"input_kind": "series", "per_step": "true", "input_shape": "[8, 2]"},
    ),
    "series-with-words.csv": (
        table(
            [*STROKES[:4], "mood", "direction"],
            [[*r[:4], "ab"[i % 2], r[4]] for i, r in enumerate(strokes())],
        ),
        {"ignore": "mood", "input_shape": "[6, 2]"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_table_says_what_would_else_be_asked(tmp_path: Path, name: str) -> None:
    content, expected = CASES[name]
    findings = inspect_path(write(tmp_path, name, content)).conclude({})
    found = {question: findings.answer(question) for question in expected}
    assert found == expected
    assert all(finding.reason.strip() for finding in findings.found.values())
    for question, offered in findings.offers.items():
        assert findings.answer(question) in offered


def test_the_sum_of_the_features_is_shown(tmp_path: Path) -> None:
    findings = inspect_path(
        write(tmp_path, "flats.csv", table(FLATS, flats()))
    ).conclude({})
    expected = "3 numbers + 1 mark of gaps + 3 of district = 7"
    assert findings.found["input_shape"].reason == expected


def test_other_answers_change_what_follows(tmp_path: Path) -> None:
    inspection = inspect_path(write(tmp_path, "flats.csv", table(FLATS, flats())))
    other = inspection.conclude({"target": "district", "ignore": "price"})
    assert other.answer("task") == "multiclass" and other.answer("outputs") == "3"
    assert other.answer("input_shape") == "[4]"
    chosen = inspection.conclude({"task": "positive_regression"})
    assert chosen.answer("outputs") == "1"


def test_a_table_of_steps_can_be_read_as_one_of_rows(tmp_path: Path) -> None:
    inspection = inspect_path(write(tmp_path, "series.csv", table(STROKES, strokes())))
    assert inspection.conclude({}).offers["input_kind"] == ("tabular", "series")
    rows = inspection.conclude({"input_kind": "tabular"})
    assert rows.answer("id") is None and rows.answer("per_step") is None


def test_an_answer_that_names_no_column_is_refused(tmp_path: Path) -> None:
    inspection = inspect_path(write(tmp_path, "flats.csv", table(FLATS, flats())))
    with pytest.raises(InspectionError, match="there is no column 'prise'") as caught:
        inspection.conclude({"target": "prise"})
    assert "size, rooms, floor, district, price" in str(caught.value)


def test_of_a_large_file_the_beginning_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extensions.inspection.beginning.MOST_BYTES", 2000)
    path = write(tmp_path, "flats.csv", table(FLATS, flats(4000)))
    inspection = inspect_path(path)
    findings = inspection.conclude({})
    assert "of which the first" in findings.found["data_source"].reason
    # What is behind may hold more categories.
    assert "input_shape" not in findings.fixed
    assert findings.answer("input_shape") == "[7]"


def test_every_answer_is_one_that_a_question_takes(tmp_path: Path) -> None:
    paths = [write(tmp_path, name, content) for name, (content, _) in CASES.items()]
    for path in paths:
        findings = inspect_path(path).conclude({})
        assert (
            set(findings.found) <= set(LEARNED) == set(LEARNED) & set(questions(ROOT))
        )
        assert findings.answer("examples") in AMOUNTS
        preset = findings.answer("preset")
        assert preset in (None, *PRESETS[findings.found["input_kind"].answer])
        assert findings.answer("task") in TASKS
        assert findings.answer("input_kind") in AXES
        assert findings.answer("data_source") in SOURCES


def test_an_id_of_many_values_is_a_group_and_no_feature(tmp_path: Path) -> None:
    rows = [[f"m{i % 30}", f"{i % 4}", i * 37 % 101] for i in range(120)]
    path = write(tmp_path, "ids.csv", table(("Messung_id", "type_id", "y"), rows))
    found = inspect_path(path).conclude({}).found
    assert found["group"].answer == "Messung_id"
    assert found["schema"].answer.splitlines()[:2] == [
        "Messung_id: text",
        "type_id: number",
    ]
