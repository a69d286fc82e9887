"""Numbers far from 0, such as times in seconds, lose nothing until they are centered."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import mean_absolute_error, r2_score, root_mean_squared_error

from tests.conftest import Execute
from tools.rendering import write

from .training import train_and_evaluate

# A float32 near this number is a multiple of 128.
SECONDS = 1_700_000_000
T = 3
SHAPES = {"csv_table": "[1]", "csv_series": "[3, 1]", "npz": "[1]"}
Numbers = np.ndarray[Any, np.dtype[np.int64]]


def write_table(folder: Path, name: str, x: Numbers, y: Numbers) -> Path:
    """Write a table with a row for each example."""
    lines = [f"{a},{b},{s}\n" for a, b, s in zip(x, y, splits(len(x)), strict=True)]
    (folder / f"{name}.csv").write_text("".join(["x,y,split\n", *lines]))
    return folder / f"{name}.csv"


def write_series(folder: Path, name: str, x: Numbers, y: Numbers) -> Path:
    """Write a table with three rows for each example."""
    lines = [
        f"{i},{a + step},{b},{s}\n"
        for i, (a, b, s) in enumerate(zip(x, y, splits(len(x)), strict=True))
        for step in range(T)
    ]
    (folder / f"{name}.csv").write_text("".join(["id,x,y,split\n", *lines]))
    return folder / f"{name}.csv"


def write_arrays(folder: Path, name: str, x: Numbers, y: Numbers) -> Path:
    """Write arrays."""
    split = np.select(
        [np.arange(len(x)) % 5 < 3, np.arange(len(x)) % 5 == 3], [0, 1], 2
    )
    np.savez(folder / f"{name}.npz", x=x[:, None], y=y, split=split)
    return folder / f"{name}.npz"


def splits(count: int) -> list[str]:
    """Return the split of each example."""
    return [
        ("train", "train", "train", "validation", "test")[i % 5] for i in range(count)
    ]


WRITERS: dict[str, Callable[[Path, str, Numbers, Numbers], Path]] = {
    "csv_table": write_table,
    "csv_series": write_series,
    "npz": write_arrays,
}


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
@pytest.mark.parametrize("form", WRITERS)
def test_an_offset_of_features_or_targets_changes_nothing(
    execute: Execute, tmp_path: Path, framework: str, form: str
) -> None:
    x = np.random.default_rng(0).integers(0, 101, size=300)
    package = f"{framework}_far_{form}"
    project = write(
        tmp_path / "project",
        framework,
        package,
        data_source=form.split("_")[0],
        input_kind="series" if form == "csv_series" else "tabular",
        task="regression",
        input_shape=SHAPES[form],
        outputs="1",
        layers="[flatten, mlp: {units: 64, activation: tanh}]"
        if form == "csv_series"
        else "[mlp: {units: 64, activation: tanh}]",
        dropout="0",
        learning_rate="0.02",
        epochs="60",
    )
    column = "y0" if form == "npz" else "y"
    options = [] if form == "npz" else ["--target", "y", "--split", "split"]
    found = {}
    for name, far_x, far_y in (("near", 0, 0), ("x", SECONDS, 0), ("y", 0, SECONDS)):
        path = WRITERS[form](tmp_path, name, x + far_x, x + far_y)
        arguments = ("--data", str(path), *options)
        scores, _ = train_and_evaluate(execute, framework, project, package, *arguments)
        names = ["--run", "runs/a", "--input", str(path), "--output", f"{name}.csv"]
        answer = execute(framework, project, f"{package}.predict", *names)
        assert answer.code == 0, answer.printed
        with (project / f"{name}.csv").open(newline="") as file:
            rows = [row[column] for row in csv.DictReader(file)]
        predicted = np.array(rows, dtype=np.float64)
        test = np.arange(len(x)) % 5 == 4
        true = x[test] + far_y
        assert scores == pytest.approx(
            {
                "rmse": root_mean_squared_error(true, predicted[test]),
                "mae": mean_absolute_error(true, predicted[test]),
                "r2": r2_score(true, predicted[test]),
            },
            rel=1e-5,
        )
        encoding = json.loads((project / "runs/a/encoding.json").read_text())
        assert encoding["centers"][0] == pytest.approx(far_x, abs=100)
        assert encoding["target_centers"] == pytest.approx([far_y], abs=100)
        assert len(set(rows)) == len(set(x))
        found[name] = scores
        (project / "runs/a").rename(project / f"runs/{name}")
    # Other features come in another order, so that training is not quite the same.
    assert min(found["near"]["r2"], found["x"]["r2"]) > 0.98
    assert found["y"] == pytest.approx(found["near"], rel=1e-3)
