"""A run knows its data: what files that were sorted, moved or changed lead to."""

import csv
import json
import random
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.conftest import Execute
from tools.rendering import write

FRAMEWORKS = ("pytorch", "keras")
TABLE = {
    "data_source": "csv",
    "input_kind": "tabular",
    "task": "binary",
    "layers": "[mlp: 8]",
    "epochs": "4",
}
Rows = list[dict[str, Any]]


def strict(text: str) -> Any:
    """Read JSON as the standard has it: without NaN."""

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is not JSON")

    return json.loads(text, parse_constant=refuse)


def make_rows(count: int) -> Rows:
    """Return rows of four numbers and a class, of ten patients."""
    rng = random.Random(0)
    rows = []
    for number in range(count):
        x = [round(rng.gauss(0, 1), 1) for _ in range(4)]
        patient = number % 10
        y = int(patient >= 6) if number % 3 else int(sum(x) > 0)
        values = {f"x{i}": value for i, value in enumerate(x)}
        rows.append(values | {"y": y, "patient": f"p{patient}"})
    return rows


def write_rows(path: Path, rows: Rows) -> None:
    """Write a table."""
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("group", ["", "patient"])
def test_a_table_that_is_sorted_or_grew(
    execute: Execute, tmp_path: Path, framework: str, group: str
) -> None:
    package = f"{framework}_grown_{group or 'alone'}"
    answers = TABLE | {"input_shape": "[4]", "target": "y", "group": group}
    ignored = {} if group else {"ignore": "patient"}
    project = write(tmp_path, framework, package, **answers, **ignored)
    run = project / "runs/a"
    rows = make_rows(200)
    write_rows(project / "data.csv", rows)

    def call(command: str, *options: str) -> tuple[int, str]:
        done = execute(framework, project, f"{package}.{command}", *options)
        return done.code, done.printed

    code, printed = call("train", "--run", "runs/a")
    assert code == 0, printed
    _, first = call("evaluate", "--run", "runs/a")
    metrics = (run / "metrics.json").read_text()
    history = (run / "history.csv").read_text()

    write_rows(project / "data.csv", sorted(rows, key=lambda row: row["x0"]))
    assert call("evaluate", "--run", "runs/a") == (0, first)
    assert (run / "metrics.json").read_text() == metrics
    # Training does not depend on the order either.
    assert call("train", "--run", "runs/sorted")[0] == 0
    again = (project / "runs/sorted/history.csv").read_text()
    for row, other in zip(*map(read_losses, (history, again)), strict=True):
        np.testing.assert_allclose(row, other, rtol=1e-5)

    new = {f"x{i}": 0.05 for i in range(4)} | {"y": 1, "patient": "p99"}
    write_rows(project / "data.csv", [new, *rows])
    for command in (["evaluate"], ["diagnose"], ["train", "--resume"]):
        code, printed = call(*command, "--run", "runs/a")
        assert code == 1 and printed.count("\n") == 1
        assert "1 new (row 2), 0 of 200 missing" in printed
    code, printed = call("evaluate", "--run", "runs/a", "--data", "data.csv")
    assert code == 0 and "others left out" in printed
    # New data need no groups: none of them is split.
    alone = [{n: v for n, v in r.items() if n != "patient"} for r in [new, *rows]]
    write_rows(project / "new.csv", alone)
    assert call("evaluate", "--run", "runs/a", "--data", "new.csv") == (code, printed)
    assert (run / "metrics.json").read_text() == metrics

    write_rows(project / "moved.csv", rows[1:] + rows[:1])
    (project / "data.csv").unlink()
    printed = call("evaluate", "--run", "runs/a", "--data", "moved.csv")[1]
    assert printed == first


def read_losses(history: str) -> list[list[float]]:
    """Return the losses of each epoch."""
    rows = csv.DictReader(history.splitlines())
    return [[float(row["loss"]), float(row["val_loss"])] for row in rows]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_split_that_cannot_measure_has_no_score(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    package = f"{framework}_rare"
    answers = TABLE | {"input_shape": "[4]", "target": "y", "ignore": "patient"}
    project = write(tmp_path, framework, package, **answers)
    rows = [row | {"y": int(i < 1)} for i, row in enumerate(make_rows(100))]
    write_rows(project / "rare.csv", rows)
    options = ("--run", "runs/a", "--data", "rare.csv")
    trained = execute(framework, project, f"{package}.train", *options)
    assert trained.code == 0, trained.printed
    assert "class '1' is missing from validation and test" in trained.printed
    assert "'1' 1 + 0 + 0" in trained.printed
    measured = execute(framework, project, f"{package}.evaluate", "--run", "runs/a")
    assert "test accuracy: none: too few different targets" in measured.printed
    written = strict((project / "runs/a/metrics.json").read_text())
    assert written == {"accuracy": None, "roc_auc": None}
    diagnosed = execute(framework, project, f"{package}.diagnose", "--run", "runs/a")
    assert diagnosed.code == 1 and "there is no accuracy" in diagnosed.printed


def test_arrays_and_images_may_move_and_change_their_order(
    execute: Execute, tmp_path: Path
) -> None:
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(90, 4)), np.arange(90) % 3
    answers = {"data_source": "npz", "input_kind": "tabular", "task": "multiclass"}
    size = {"input_shape": "[4]", "outputs": "3", "layers": "[mlp: 8]", "epochs": "2"}
    project = write(tmp_path, "pytorch", "moved_arrays", **answers, **size)
    np.savez(project / "data.npz", x=x, y=y)
    run = ("--run", "runs/a")
    execute("pytorch", project, "moved_arrays.train", *run)
    first = execute("pytorch", project, "moved_arrays.evaluate", *run)
    order = rng.permutation(90)
    np.savez(project / "shuffled.npz", x=x[order].astype(np.float64), y=y[order])
    (project / "data.npz").unlink()
    options = ("--data", "shuffled.npz")
    moved = execute("pytorch", project, "moved_arrays.evaluate", *run, *options)
    assert (moved.code, moved.printed) == (0, first.printed)
    np.savez(project / "new.npz", x=np.concatenate([x, x + 1]), y=np.tile(y, 2))
    options = ("--data", "new.npz")
    scored = execute("pytorch", project, "moved_arrays.evaluate", *run, *options)
    assert "108 examples that runs/a has not learned from, 72 others" in scored.printed
    shutil.copy(project / "new.npz", project / "data.npz")
    refused = execute("pytorch", project, "moved_arrays.evaluate", *run)
    assert refused.code == 1 and "90 new (x[90]), 0 of 90 missing" in refused.printed


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_cross_validation_tests_every_example_once(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    package = f"{framework}_folds"
    answers = TABLE | {"input_shape": "[4]", "target": "y", "group": "patient"}
    project = write(tmp_path, framework, package, **answers)
    write_rows(project / "data.csv", make_rows(120))
    folds = project / "runs/a"
    options = ("--run", "runs/a", "--folds", "3")
    done = execute(framework, project, f"{package}.train", *options)
    assert done.code == 0, done.printed
    summary = strict((folds / "folds.json").read_text())
    tested = []
    for number in range(3):
        folder = folds / f"fold{number + 1}"
        metrics = strict((folder / "metrics.json").read_text())
        assert metrics["accuracy"] == summary["accuracy"]["folds"][number]
        with np.load(folder / "splits.npz") as record:
            tested += record["test"].tolist()
    assert len(tested) == len(set(tested)) == 120
    mean = np.mean(summary["accuracy"]["folds"])
    assert f"accuracy: {mean:.4f} ± " in done.printed
    run = ("--run", "runs/a/fold2")
    again = execute(framework, project, f"{package}.evaluate", *run)
    assert f"{summary['accuracy']['folds'][1]:.4f}" in again.printed
    write_rows(project / "one.csv", [r | {"patient": "p0"} for r in make_rows(60)])
    other = ("--run", "runs/b", "--folds", "3", "--data", "one.csv")
    refused = execute(framework, project, f"{package}.train", *other)
    assert refused.code == 1 and "1 group to split" in refused.printed
    assert not (project / "runs/b").exists()
