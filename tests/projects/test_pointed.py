"""Copier is pointed at a file, and the project trains on it without another answer."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.conftest import Execute, Generate
from tests.inspection.files import FLATS, STROKES, flats, strokes, table, write

from .training import train_and_evaluate

# Which of eight sites is in the test split alone.
GAP = 2


def write_flats(folder: Path) -> tuple[str, str]:
    """Write a table with an id, a column to be quoted, gaps, words and groups."""
    names = ["flat_id", *FLATS[:3], "district, town", "site", "sea", "lift", "price"]
    rows = []
    for number, row in enumerate(flats(240)):
        site = number // 3 % 8
        # A word for each site, and a gap at one: the splits hold different sites.
        sea, lift = f"sea {site}", "" if site == GAP else number % 2
        rows.append([f"f{number}", *row[:4], f"site {site}", sea, lift, row[4]])
    quoted = ['"district, town"' if "," in name else name for name in names]
    new = [row[:-1] for row in rows[:20]]
    return (
        write(folder, "flats.csv.gz", table(quoted, rows)),
        write(folder, "new.csv", table(quoted[:-1], new)),
    )


def write_strokes(folder: Path) -> tuple[str, str]:
    """Write series of several lengths, with a column of time."""
    rows = strokes(90, gaps=True)
    new = [row[:-1] for row in rows if row[0] < "s010"]
    return (
        write(folder, "strokes.csv", table(STROKES, rows)),
        write(folder, "new.csv", table(STROKES[:-1], new)),
    )


def write_arrays(folder: Path) -> tuple[str, str]:
    """Write texts of tokens, which end in zeros, and whether they hold a 7."""
    rng = np.random.default_rng(0)
    x = rng.integers(1, 12, size=(300, 10))
    x[np.arange(10) >= rng.integers(4, 11, size=300)[:, None]] = 0
    y = np.where((x == 7).any(axis=1), "has 7", "has none")
    np.savez(folder / "texts.npz", x=x, y=y)
    np.savez(folder / "new.npz", x=x[:20])
    return str(folder / "texts.npz"), str(folder / "new.npz")


def write_images(folder: Path) -> tuple[str, str]:
    """Write pictures that are light above or below, in splits that are given."""
    rng = np.random.default_rng(0)
    for number in range(120):
        name = ("above", "below")[number % 2]
        split = ("train", "train", "validation", "test")[number // 2 % 4]
        pixels = rng.integers(0, 120, size=(16, 20, 3))
        pixels[8 * (number % 2) :][:8] += 90
        place = folder / "pictures" / split / name / f"{number}.png"
        if number < 20:
            place = folder / "new" / f"{number}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels.astype(np.uint8)).save(place)
    return str(folder / "pictures"), str(folder / "new")


Write = Callable[[Path], tuple[str, str]]
CASES: dict[str, tuple[Write, dict[str, Any], str, float]] = {
    "table": (
        write_flats,
        {
            "target": "price",
            "ignore": "flat_id",
            "group": "site",
            "input_shape": "[17]",
            "task": "regression",
        },
        "r2",
        0.5,
    ),
    "series": (
        write_strokes,
        {
            "id": "series",
            "target": "direction",
            "time": "time",
            "input_shape": "[6, 2]",
            "padded": True,
            "task": "binary",
        },
        "accuracy",
        0.8,
    ),
    "images": (
        write_images,
        {
            "input_kind": "image",
            "data_source": "image_folder",
            "input_shape": "[16, 20, 3]",
            "task": "binary",
        },
        "accuracy",
        0.8,
    ),
    "arrays": (
        write_arrays,
        {
            "input_kind": "tokens",
            "data_source": "npz",
            "vocabulary": "12",
            "input_shape": "[10]",
            "task": "binary",
        },
        "accuracy",
        0.5,
    ),
}


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
@pytest.mark.parametrize("case", CASES)
def test_a_file_is_all_that_is_needed(
    generate: Generate, execute: Execute, tmp_path: Path, framework: str, case: str
) -> None:
    write_files, expected, metric, least = CASES[case]
    data, new = write_files(tmp_path)
    package = f"{framework}_pointed_{case}"
    project = generate(framework=framework, data=data, package_name=package)
    answers = (project / ".copier-answers.yml").read_text()
    for name, value in expected.items():
        assert f"\n{name}: " in answers, name
        assert (
            str(value).lower() in answers.split(f"\n{name}: ")[1].split("\n")[0].lower()
        )
    assert str(tmp_path) not in answers

    score, _ = train_and_evaluate(
        execute, framework, project, package, "--data", data, "--epochs", "60"
    )
    assert score[metric] > least
    options = ["--run", "runs/a", "--input", new, "--output", "new_predictions.csv"]
    predicted = execute(framework, project, f"{package}.predict", *options)
    assert predicted.code == 0, predicted.printed
    with (project / "new_predictions.csv").open(encoding="utf-8-sig") as file:
        assert len(list(csv.DictReader(file))) in (10, 20)

    # Its own tests are of made-up data, whose columns have other names.
    tests = execute(framework, project, "pytest", "-q", "-x")
    assert tests.code == 0, tests.printed


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
def test_columns_of_odd_names_are_written_and_read(
    generate: Generate, execute: Execute, tmp_path: Path, framework: str
) -> None:
    odd = [
        '"growth, %"',
        " blank",
        "größe 🚀",
        "{{ 7 * 7 }}",
        "it's",
        "back\\slash",
        "`tick`",
    ]
    luck = np.random.default_rng(0)
    rows = [[*luck.normal(size=6).round(3), i % 2] for i in range(80)]
    data = write(tmp_path, "odd.csv", table([*odd[1:], odd[0]], rows))
    package = f"{framework}_odd_names"
    ignore = '" blank", größe 🚀, {{ 7 * 7 }}, it\'s, back\\slash'
    project = generate(
        framework=framework,
        data=data,
        package_name=package,
        ignore=ignore,
        target='"growth, %"',
    )
    score, _ = train_and_evaluate(
        execute, framework, project, package, "--data", data, "--epochs", "1"
    )
    assert 0 <= score["accuracy"] <= 1
    shown = execute(framework, project, f"{package}.train", "--help")
    assert shown.code == 0 and 'default "growth, %"' in shown.printed
    columns = project / f"src/{package}/data/__init__.py"
    assert "größe" in columns.read_text(encoding="utf-8")
    tests = execute(framework, project, "pytest", "-q", "-x")
    assert tests.code == 0, tests.printed
