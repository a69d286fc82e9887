"""Point at a file: the answers follow from it, in Copier itself."""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import copier_cli
from tests.inspection.files import FLATS, STROKES, flats, strokes, table, write
from tools.generation import git

from .terminal import CLEAR_LINE, END_OF_LINES, ENTER, Terminal

WITHOUT_ASKING = ("--defaults", "--quiet", "--vcs-ref", "HEAD")
LEARNED = {
    "input_kind": "tabular",
    "data_source": "csv",
    "target": "price",
    "group": "",
    "split": "",
    "ignore": "",
    "task": "regression",
    "numbers": "1234.5",
    "schema": "size: number\nrooms: number\nfloor: number, gaps\n"
    "district: [harbour, hills, station]\nprice: number",
    "input_shape": "[7]",
    "outputs": "1",
    "layers": "[mlp: 64]",
}


def recorded(project: Path) -> dict[str, Any]:
    """Return the answers that a project keeps."""
    answers = yaml.safe_load((project / ".copier-answers.yml").read_text())
    assert isinstance(answers, dict)
    return answers


@pytest.fixture
def flat_table(tmp_path: Path) -> str:
    return write(tmp_path, "flats.csv", table(FLATS, flats()))


def test_one_answer_is_enough(template: Path, tmp_path: Path, flat_table: str) -> None:
    target = tmp_path / "flat-prices"
    given = ("-d", f"data={flat_table}")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, target) == 0
    answers = recorded(target)
    assert answers.items() >= LEARNED.items()
    assert answers["project_name"] == "Flat Prices"
    assert "data" not in answers
    for path in target.rglob("*"):
        if path.is_file():
            assert flat_table not in path.read_text(encoding="utf-8"), path


def test_recorded_answers_give_the_same_project(
    template: Path, tmp_path: Path, flat_table: str
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    given = ("-d", f"data={flat_table}", "-d", "project_name=Flat Prices")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, one) == 0
    data = tmp_path / "answers.yml"
    known = {k: v for k, v in recorded(one).items() if k[0] != "_"}
    data.write_text(yaml.safe_dump(known))
    os.remove(flat_table)
    options = (*WITHOUT_ASKING, "--data-file", data)
    assert copier_cli("copy", *options, template, two) == 0
    assert texts(one) == texts(two)


def texts(project: Path) -> dict[str, str]:
    """Return every file of a project."""
    return {
        path.relative_to(project).as_posix(): path.read_text(encoding="utf-8")
        for path in project.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(project).parts
    }


def test_other_answers_go_before_the_file(
    template: Path, tmp_path: Path, flat_table: str
) -> None:
    target = tmp_path / "project"
    given = ["-d", f"data={flat_table}", "-d", "target=district", "-d", "ignore=price"]
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, target) == 0
    answers = recorded(target)
    assert answers["task"] == "multiclass" and answers["outputs"] == "3"
    assert answers["input_shape"] == "[4]" and answers["ignore"] == "price"


REFUSALS = [
    (["target=prise"], "target: flats.csv: there is no column 'prise'."),
    (["input_shape=[9]"], "input_shape: flats.csv gives [7]: 3 numbers + 1 mark"),
    (["outputs=2"], "outputs: flats.csv gives 1: there is 1 target."),
    (["task=binary"], "task: 'binary' is not one of regression, positive_regression."),
    (["data_source=npz"], "data_source: 'npz' is not one of csv."),
    (["input_kind=series"], "input_kind: 'series' is not one of tabular."),
    (["group=town"], "group: flats.csv: there is no column 'town'."),
    (["ignore=size\n"], "ignore: "),
]


@pytest.mark.parametrize(("answers", "message"), REFUSALS, ids=str)
def test_an_answer_that_does_not_fit_the_file_is_refused(
    template: Path,
    tmp_path: Path,
    flat_table: str,
    capfd: pytest.CaptureFixture[str],
    answers: list[str],
    message: str,
) -> None:
    target = tmp_path / "project"
    given = [w for a in (f"data={flat_table}", *answers) for w in ("-d", a)]
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, target) == 1
    printed = capfd.readouterr().err
    assert f"- {message}" in printed and "Traceback" not in printed
    assert len(printed.strip().splitlines()) == 2
    assert not target.exists()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.csv", "", "data: empty.csv: the file is empty."),
        ("one.csv", table(["y"], [[i] for i in range(99)]), "is one column"),
        (
            "stray.csv",
            table(["a", "y"], [[i / 7, "?" if i == 9 else i / 3] for i in range(99)]),
            "row 11, column 'y' is '?'",
        ),
        ("noise.csv", bytes(range(256)) * 9, "it is no text"),
    ],
)
def test_a_file_that_nothing_can_learn_from_is_refused(
    template: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    name: str,
    content: str | bytes,
    message: str,
) -> None:
    target = tmp_path / "project"
    given = ("-d", f"data={write(tmp_path, name, content)}")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, target) == 1
    printed = capfd.readouterr().err
    assert message in printed and "Traceback" not in printed
    assert len(printed.strip().splitlines()) == 2
    assert not target.exists()


def test_every_answer_is_shown_with_its_reason(template: Path, tmp_path: Path) -> None:
    path = write(tmp_path, "strokes.csv", table(STROKES, strokes()))
    target = tmp_path / "project"
    terminal = Terminal("copy", "--vcs-ref", "HEAD", str(template), str(target))
    terminal.answer("Project name")
    terminal.answer("Framework")
    terminal.answer("Where is your data", str(tmp_path / "none.csv") + ENTER)
    terminal.child.expect_exact("there is no such file or folder")
    terminal.child.send(CLEAR_LINE + path + ENTER)
    for reason, prompt in (
        ("360 rows of 60 different series", "series"),
        ("a table separated by commas, of 5 columns", "csv"),
        ("height: numbers from ", "direction"),
        ("its rows with one value are one example", "series"),
        ("its name says so, and its rows are in this order", "time"),
        ("every column tells something", ""),
        ("direction has two values, 'down', 'up'", "binary"),
        ("direction is the same within an example", "y/N"),
        ("it has 5 columns; change what is not meant so", "[down, up]"),
        ("6 steps of 2 numbers", "[6, 2]"),
        ("all examples have 6 steps", "y/N"),
    ):
        terminal.child.expect_exact(reason)
        terminal.answer(prompt, END_OF_LINES if "columns; change" in reason else ENTER)
    for prompt in ("Which layers", "Layers, first to last", "Change more"):
        terminal.answer(prompt)
    assert terminal.end() == 0
    answers = recorded(target)
    assert answers["input_shape"] == "[6, 2]" and answers["time"] == "time"
    assert "data" not in answers


def test_an_answer_given_before_a_file_is_named_is_checked_at_the_end(
    template: Path, tmp_path: Path, flat_table: str
) -> None:
    target = tmp_path / "project"
    given = ("-d", "input_shape=[9]", "-d", "data_source=csv", "-d", "layers=[mlp: 4]")
    arguments = (*given, "-d", "input_kind=tabular")
    terminal = Terminal(
        "copy", "--vcs-ref", "HEAD", *arguments, str(template), str(target)
    )
    for prompt in ("Project name", "Framework"):
        terminal.answer(prompt)
    terminal.answer("Where is your data", flat_table + ENTER)
    for prompt in ("Which column is", "Which columns are", "What should"):
        terminal.answer(prompt)
    terminal.answer("What does each column hold", END_OF_LINES)
    for prompt in ("Number of targets", "Change"):
        terminal.answer(prompt)
    terminal.child.expect_exact("the columns give 3 numbers + 1 mark")
    assert terminal.end() == 1
    assert not target.exists()


def test_the_advisor_knows_how_many_examples_there_are(
    template: Path, tmp_path: Path, flat_table: str
) -> None:
    target = tmp_path / "project"
    given = ("-d", f"data={flat_table}", "-d", "preset=recommend")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, target) == 0
    assert "dropout: 0.5" in recorded(target)["layers"]  # for few examples


def test_an_update_adapts_to_a_changed_file(
    template: Path, tmp_path: Path, flat_table: str
) -> None:
    project = tmp_path / "project"
    given = ("-d", f"data={flat_table}", "-d", "task=positive_regression")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, project) == 0
    commit(project)
    # A district more, and a column more.
    rows = [
        [*row[:3], "old town" if i % 9 == 0 else row[3], i % 5, row[4]]
        for i, row in enumerate(flats())
    ]
    new = write(tmp_path, "new.csv", table([*FLATS[:4], "lifts", "price"], rows))
    options = ("--defaults", "--quiet", "--vcs-ref", "HEAD", "-d", f"data={new}")
    assert copier_cli("update", *options, project) == 0
    answers = recorded(project)
    assert answers["input_shape"] == "[9]"
    # What was answered by hand stays, since it fits.
    assert answers["task"] == "positive_regression"
    assert "data" not in answers
    commit(project)
    # Without a file nothing changes.
    assert copier_cli("update", *options[:-2], project) == 0
    assert git(project, "status", "--porcelain") == ""


def test_an_update_adapts_to_a_file_that_is_written_otherwise(
    template: Path, tmp_path: Path, flat_table: str
) -> None:
    project = tmp_path / "project"
    given = ("-d", f"data={flat_table}")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, project) == 0
    before = recorded(project)
    commit(project)
    rows = [[*row[:4], row[4].replace(".", ",")] for row in flats()]
    new = write(tmp_path, "new.csv", table(FLATS, rows, ";").encode("cp1252"))
    assert copier_cli("update", *WITHOUT_ASKING, "-d", f"data={new}", project) == 0
    assert recorded(project) == {**before, "numbers": "1234,5"}


def test_an_update_to_another_kind_of_file_replaces_what_does_not_fit(
    template: Path, tmp_path: Path, flat_table: str
) -> None:
    project = tmp_path / "project"
    given = ("-d", f"data={flat_table}")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, project) == 0
    commit(project)
    new = write(tmp_path, "strokes.csv", table(STROKES, strokes(gaps=True)))
    options = (
        "--defaults",
        "--quiet",
        "--vcs-ref",
        "HEAD",
        "-d",
        f"data={new}",
        "-d",
        "input_kind=series",
        "-d",
        "layers=[lstm: 8]",
    )
    assert copier_cli("update", *options, project) == 0
    answers = recorded(project)
    expected = {
        "input_kind": "series",
        "target": "direction",
        "ignore": "",
        "time": "time",
        "task": "binary",
        "padded": True,
    }
    assert {name: answers[name] for name in expected} == expected


def test_an_update_keeps_a_target_that_would_not_be_guessed(
    template: Path, tmp_path: Path, flat_table: str
) -> None:
    project = tmp_path / "project"
    given = ("-d", f"data={flat_table}", "-d", "target=size", "-d", "task=regression")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, project) == 0
    commit(project)
    # The last column, which a guess would take, has gaps now.
    rows = [[*row[:4], "" if i == 5 else row[4]] for i, row in enumerate(flats())]
    new = write(tmp_path, "new.csv", table(FLATS, rows))
    options = (*WITHOUT_ASKING, "-d", f"data={new}")
    assert copier_cli("update", *options, project) == 0
    answers = recorded(project)
    assert answers["target"] == "size" and answers["input_shape"] == "[8]"


def test_an_update_leaves_out_what_only_the_changed_file_has(
    template: Path, tmp_path: Path, flat_table: str
) -> None:
    project = tmp_path / "project"
    given = ("-d", f"data={flat_table}", "-d", "ignore=rooms")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, project) == 0
    commit(project)
    rows = [[f"f{i}", f"p{i % 5}", *row] for i, row in enumerate(flats())]
    new = write(tmp_path, "new.csv", table(["flat_id", "site", *FLATS], rows))
    options = (*WITHOUT_ASKING, "-d", f"data={new}")
    assert copier_cli("update", *options, project) == 0
    answers = recorded(project)
    assert answers["ignore"] == "rooms, flat_id" and answers["group"] == "site"
    assert answers["input_shape"] == "[6]"


def test_an_update_with_a_file_that_cannot_be_read_touches_nothing(
    template: Path,
    tmp_path: Path,
    flat_table: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    project = tmp_path / "project"
    given = ("-d", f"data={flat_table}")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, project) == 0
    commit(project)
    options = (
        "--defaults",
        "--quiet",
        "--vcs-ref",
        "HEAD",
        "-d",
        f"data={tmp_path / 'none'}",
    )
    assert copier_cli("update", *options, project) == 1
    assert "there is no such file or folder" in capfd.readouterr().err
    assert git(project, "status", "--porcelain") == ""


def commit(project: Path) -> None:
    """Commit everything in a project."""
    if not (project / ".git").exists():
        git(project, "init", "--quiet")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "mine")
