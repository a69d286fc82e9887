"""Real data in a person's own files: trained on, and answered in the person's words."""

import csv
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PIL import Image
from sklearn.datasets import load_digits, load_wine

from tests.conftest import Execute
from tools.rendering import write

from .training import train_and_evaluate

COLOURS = ("pale", "deep")


@dataclass(frozen=True)
class Files:
    """What a person has: data to train on, new examples, and the truth about those."""

    data: Path
    new: Path
    truth: list[str]
    options: list[str] = field(default_factory=list)


def write_wine(folder: Path) -> Files:
    """Write a table with a column of words, and gaps in a column of numbers."""
    wine = load_wine(as_frame=True)
    table = wine.data.copy()
    table["colour"] = np.where(table["color_intensity"] > 5, *reversed(COLOURS))
    table.loc[::7, "ash"] = np.nan
    table["grower"] = [f"grower {name}" for name in wine.target]
    held = table.sample(30, random_state=0)
    table.drop(held.index).to_csv(folder / "wine.csv", index=False)
    held.drop(columns="grower").to_csv(folder / "new.csv", index=False)
    truth = held["grower"].tolist()
    options = ["--target", "grower"]
    return Files(folder / "wine.csv", folder / "new.csv", truth, options)


def write_strokes(folder: Path) -> Files:
    """Write digits as series of rows, every other one without its last row."""
    digits = load_digits()
    columns = [f"pixel {i}" for i in range(8)]
    rows = pd.DataFrame(digits.images.reshape(-1, 8), columns=columns)
    rows.insert(0, "digit", np.repeat(np.arange(len(digits.images)), 8))
    rows["parity"] = np.repeat(np.where(digits.target % 2, "odd", "even"), 8)
    kept = (np.arange(len(rows)) % 16) != 15
    rows = rows[kept]
    held = rows["digit"] >= len(digits.images) - 200
    rows[~held].to_csv(folder / "strokes.csv", index=False)
    rows[held].drop(columns="parity").to_csv(folder / "new.csv", index=False)
    truth = rows[held].groupby("digit")["parity"].first().tolist()
    options = ["--target", "parity", "--id", "digit"]
    return Files(folder / "strokes.csv", folder / "new.csv", truth, options)


def write_arrays(folder: Path) -> Files:
    """Write digits as arrays; y holds words."""
    digits = load_digits()
    x, y = digits.images[..., None], np.array([f"digit {i}" for i in digits.target])
    np.savez(folder / "digits.npz", x=x[:-200], y=y[:-200])
    np.savez(folder / "new.npz", x=x[-200:])
    return Files(folder / "digits.npz", folder / "new.npz", y[-200:].tolist())


def write_pictures(folder: Path) -> Files:
    """Write three digits as pictures of several sizes, a folder for each."""
    digits = load_digits()
    truth = {}
    chosen = np.flatnonzero(digits.target < 3)
    for place, number in enumerate(chosen):
        word = ("zero", "one", "two")[digits.target[number]]
        pixels = (digits.images[number] * 15).astype(np.uint8)
        image = Image.fromarray(pixels).resize((16 + place % 5, 16))
        new = place % 6 == 0
        path = folder / ("new" if new else f"pictures/{word}") / f"{number:04}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        image.save(path)
        if new:
            truth[path.name] = word
    words = [truth[name] for name in sorted(truth)]
    return Files(folder / "pictures", folder / "new", words)


Case = tuple[Callable[[Path], Files], dict[str, str], float]
CASES: dict[str, Case] = {
    "csv-table": (
        write_wine,
        {
            "data_source": "csv",
            "input_kind": "tabular",
            "input_shape": "[16]",
            "outputs": "3",
            "layers": "[mlp: 32]",
        },
        0.70,
    ),
    "csv-series": (
        write_strokes,
        {
            "data_source": "csv",
            "input_kind": "series",
            "task": "binary",
            "input_shape": "[8, 8]",
            "padded": "true",
            "layers": "[conv1d: 16, lstm: 32]",
            "epochs": "8",
        },
        0.72,
    ),
    "npz": (
        write_arrays,
        {
            "data_source": "npz",
            "input_shape": "[8, 8, 1]",
            "outputs": "10",
            "layers": "[conv2d: {filters: 16, pool: max}, mlp: 32]",
            "epochs": "8",
        },
        0.55,
    ),
    "image_folder": (
        write_pictures,
        {
            "data_source": "image_folder",
            "input_shape": "[12, 12, 1]",
            "outputs": "3",
            "layers": "[conv2d: {filters: 8, pool: max}, mlp: 16]",
            "epochs": "8",
        },
        0.67,
    ),
}


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
@pytest.mark.parametrize("case", CASES)
def test_own_files_are_learnt_and_answered_in_their_own_words(
    execute: Execute, tmp_path: Path, framework: str, case: str
) -> None:
    write_files, answers, better_than = CASES[case]
    package = f"{framework}_own_{case.replace('-', '_')}"
    project = write(tmp_path / "project", framework, package, **answers)
    files = write_files(tmp_path)
    options = ("--data", str(files.data), *files.options)
    score, _ = train_and_evaluate(execute, framework, project, package, *options)
    assert score["accuracy"] > better_than

    names = ["--input", str(files.new), "--output", "new.csv"]
    predicted = execute(
        framework, project, f"{package}.predict", "--run", "runs/a", *names
    )
    assert predicted.code == 0, predicted.printed
    with (project / "new.csv").open(encoding="utf-8-sig") as file:
        words = [row["prediction"] for row in csv.DictReader(file)]
    assert set(words) <= set(files.truth)
    right = [word == true for word, true in zip(words, files.truth, strict=True)]
    assert np.mean(right) > better_than


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
def test_wrong_data_end_in_one_line_and_leave_no_run(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    _, answers, _ = CASES["csv-table"]
    package = f"{framework}_wrong_data"
    project = write(tmp_path / "project", framework, package, **answers)
    files = write_wine(tmp_path)
    options = ["--run", "runs/a", "--data", str(files.data), "--target", "growers"]
    trained = execute(framework, project, f"{package}.train", *options)
    assert trained.code == 1
    command = f"{package.replace('_', '-')} train: error: {files.data}: "
    assert trained.printed.startswith(command), trained.printed
    assert "there is no column 'growers'; there are alcohol" in trained.printed
    assert trained.printed.count("\n") == 1, trained.printed
    assert not (project / "runs").exists()
