"""Copier is pointed at arrays as people have them; a project learns and predicts them."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.datasets import load_digits

from tests.conftest import Execute, Generate

from .training import train_and_evaluate

Arrays = dict[str, Any]
# A float32 near this number is a multiple of 128.
SECONDS = 1_700_000_000


def make_images() -> tuple[Arrays, Arrays]:
    """Return digits with channels first, in two parts, and one-hot classes."""
    digits = load_digits(n_class=3)
    x = digits.images[:, None].repeat(3, axis=1)
    y = np.eye(3)[digits.target]
    known = {
        "X_train": x[:400],
        "Y_train": y[:400],
        "X_test": x[400:500],
        "Y_test": y[400:500],
        "class_names": np.array([b"zero", b"one", b"two"]),
    }
    # Half of the new ones are much brighter.
    return known, {"X_val": np.concatenate([x[500:510], x[510:520] + 100])}


def make_times() -> tuple[Arrays, Arrays]:
    """Return times in seconds since 1970, and those of an event after each."""
    seconds = np.random.default_rng(0).integers(0, 1000, size=300)
    known = {"data": SECONDS + seconds, "labels": SECONDS + 2 * seconds[:, None]}
    return known, {"data": SECONDS + np.arange(0, 1000, 50)}


Make = Callable[[], tuple[Arrays, Arrays]]
CASES: dict[str, tuple[Make, dict[str, str], str, float]] = {
    "images": (
        make_images,
        {"input_kind": "image", "input_shape": "[8, 8, 3]", "outputs": "3"},
        "accuracy",
        0.9,
    ),
    "times": (
        make_times,
        {"input_kind": "tabular", "input_shape": "[1]", "task": "regression"},
        "r2",
        0.95,
    ),
}


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
@pytest.mark.parametrize("case", CASES)
def test_arrays_need_no_other_answer(
    generate: Generate, execute: Execute, tmp_path: Path, framework: str, case: str
) -> None:
    make, expected, metric, least = CASES[case]
    known, new = make()
    data = tmp_path / "data.npz"
    np.savez(data, **known)
    np.savez(tmp_path / "new.npz", **new)
    package = f"{framework}_arrays_{case}"
    project = generate(framework=framework, data=str(data), package_name=package)
    answers = (project / ".copier-answers.yml").read_text()
    for name, value in expected.items():
        found = answers.split(f"\n{name}: ")[1].split("\n")[0]
        assert found.strip("'\"") == value

    options = ("--data", str(data), "--epochs", "60")
    scores, printed = train_and_evaluate(execute, framework, project, package, *options)
    assert scores[metric] > least
    assert " is read as " in printed
    named = ("--run", "runs/a", "--input", str(tmp_path / "new.npz"))
    predicted = execute(
        framework, project, f"{package}.predict", *named, "--output", "new.csv"
    )
    assert predicted.code == 0, predicted.printed
    with (project / "new.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 20
    if case == "images":
        assert {row["prediction"] for row in rows} <= {"zero", "one", "two"}
        assert [bool(row["note"]) for row in rows] == [False] * 10 + [True] * 10
    else:
        ends = np.array([float(row["y0"]) - SECONDS for row in rows])
        np.testing.assert_allclose(ends, 2 * np.arange(0, 1000, 50), atol=250)
        assert len(set(ends)) == 20
