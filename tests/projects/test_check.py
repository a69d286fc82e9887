"""A table with the usual faults: what `check` says of it, and what predictions say."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.conftest import Execute
from tests.inspection.files import table, write
from tools.rendering import write as write_project

ANSWERS = {
    "data_source": "csv",
    "input_kind": "tabular",
    "task": "multiclass",
    "input_shape": "[6]",
    "outputs": "2",
    "layers": "[mlp: 16]",
    "epochs": "3",
}
HEADER = ["size", "age", "same", "ort", "copy", "split", "note"]
TOWNS = ("Köln", "=Ulm")


def make_rows(count: int = 300) -> list[list[Any]]:
    """Return rows of two classes, of which each column but one has a fault."""
    rng = np.random.default_rng(0)
    rows: list[list[Any]] = []
    for number in range(count):
        kind = number % 2
        size = round(rng.normal() + kind, 3) if number != 7 else 1e7
        age = -999 if number % 20 == 3 else int(rng.integers(18, 90))
        split = ("train", "train", "validation", "test")[number // 2 % 4]
        copy = kind * 5 + rng.integers(0, 2)
        rows.append([size, age, 1, TOWNS[number % 3 % 2], copy, split, f"-{kind}"])
    # Four of the training rows are in the test split as well, one with another class.
    again = [[*row[:5], "test", row[6]] for row in rows[8:12]]
    return [*rows, *again[:3], [*again[3][:6], "-0"]]


EXPECTED = (
    "examples of test are in train too, such as row",
    "the class follows nearly always from one feature: copy",
    "same: the same in all examples",
    "age is -999 in",
    "size is 1e+07 in row 9",
)


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
def test_faults_of_a_table_are_told_before_and_after_training(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    package = f"{framework}_faulty"
    project = write_project(tmp_path / "project", framework, package, **ANSWERS)
    data = write(tmp_path, "data.csv", table(HEADER, make_rows()))
    options = ["--data", data, "--target", "note", "--split", "split"]
    checked = execute(framework, project, f"{package}.check", *options)
    assert checked.code == 0, checked.printed
    for expected in EXPECTED:
        assert expected in checked.printed
    count = checked.printed.count("why it matters: ")
    assert count == checked.printed.count("what to do: ") >= len(EXPECTED)

    run = ["--run", "runs/a"]
    trained = execute(framework, project, f"{package}.train", *run, *options)
    assert trained.code == 0, trained.printed
    line = f"check: {count} findings; python -m {package} check --run runs/a tells what"
    assert line in trained.printed
    again = execute(framework, project, f"{package}.check", *run)
    assert again.code == 0, again.printed
    with (project / "runs/a/worst.csv").open(encoding="utf-8-sig") as file:
        losses = [float(row["loss"]) for row in csv.DictReader(file)]
    assert len(losses) > 10 and losses == sorted(losses, reverse=True)

    predict(execute, framework, project, package, tmp_path)


def predict(
    execute: Execute, framework: str, project: Path, package: str, folder: Path
) -> None:
    """Predict rows whose columns are in another order, and one of which is odd."""
    rows = [["Köln", 30, 0.5, 5, 1], ["Aachen", 300, 1e6, 5, 1], ["=Ulm", "", 1, 1, 1]]
    names = ["ort", "age", "size", "copy", "same"]
    new = write(folder, "new.csv", table(names, rows))
    before = Path(new).read_bytes()
    options = ["--run", "runs/a", "--input", new, "--output"]
    refused = execute(framework, project, f"{package}.predict", *options, new)
    assert refused.code == 2 and "would overwrite" in refused.printed
    assert Path(new).read_bytes() == before
    predicted = execute(framework, project, f"{package}.predict", *options, "out.csv")
    assert predicted.code == 0, predicted.printed
    with (project / "out.csv").open(encoding="utf-8-sig") as file:
        found = list(csv.DictReader(file))
    assert [*found[0]] == ["row", "prediction", "p_-1", "p_-0", "note"]
    # A class that is a number stays one.
    assert {row["prediction"] for row in found} <= {"-0", "-1"}
    for row in found:
        shares = float(row["p_-0"]) + float(row["p_-1"])
        assert shares == pytest.approx(1, abs=2e-6)
    assert found[0]["note"] == ""
    assert "ort 'Aachen' was not in training" in found[1]["note"]
    assert "examples with a note: " in predicted.printed
