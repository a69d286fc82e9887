"""A hostile folder of images: trained on, evaluated and predicted in both frameworks."""

import csv
import shutil
from pathlib import Path

import pytest

from tests.conftest import Execute, Generate
from tests.inspection import folders

from .training import train_and_evaluate

LEFT_OUT = "left out: 2 .heic files, 1 .txt file, 1 link to a folder, such as"


def write_new(folder: Path) -> Path:
    """Write images to be predicted, of which two cannot be read."""
    folders.draw_kinds(folder, 300, 28)
    folders.draw(folder / ".ipynb_checkpoints/a.png", 0)
    folders.cut(folders.draw(folder / "cut.png", 1))
    folders.add(folder, "empty.jpg", "notes.txt", data=b"")
    return folder


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
def test_a_hostile_folder_is_all_that_is_needed(
    generate: Generate, execute: Execute, tmp_path: Path, framework: str
) -> None:
    folders.hostile(tmp_path / "pets")
    package = f"{framework}_hostile_images"
    data = str(tmp_path / "pets")
    project = generate(framework=framework, data=data, package_name=package)
    options = ("--data", data, "--epochs", "40")
    score, printed = train_and_evaluate(execute, framework, project, package, *options)
    assert score["accuracy"] > 0.8
    assert printed.count(LEFT_OUT) == 1, printed

    new = write_new(tmp_path / "new")
    names = ["--run", "runs/a", "--input", str(new), "--output", "new.csv"]
    predicted = execute(framework, project, f"{package}.predict", *names)
    assert predicted.code == 0, predicted.printed
    with (project / "new.csv").open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 30
    odd = {Path(row["file"]).name: row for row in rows if row["note"]}
    assert sorted(odd) == ["cut.png", "empty.jpg"]
    assert all("cannot be read" in row["note"] for row in odd.values())
    assert not any(row["prediction"] for row in odd.values())
    good = [row for row in rows if not row["note"]]
    right = [row["prediction"] == Path(row["file"]).parent.name for row in good]
    assert sum(right) > 0.8 * len(right)


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
def test_damaged_images_end_before_the_first_epoch(
    generate: Generate, execute: Execute, tmp_path: Path, framework: str
) -> None:
    root = folders.draw_classes(tmp_path / "pets")
    package = f"{framework}_damaged_images"
    data = str(root)
    project = generate(framework=framework, data=data, package_name=package)
    folders.photo(root / "above/photo.jpg")
    folders.bomb(root / "below/bomb.png")
    folders.draw_bands(root / "below/bands.tif")
    options = ("--run", "runs/a", "--data", data)
    trained = execute(framework, project, f"{package}.train", *options)
    assert trained.code == 1 and trained.printed.count("\n") == 1, trained.printed
    said = "error: 3 images cannot be read, replace or remove them: "
    assert said in trained.printed
    names = ("photo.jpg", "bomb.png", "bands.tif")
    assert all(name in trained.printed for name in names)
    assert not (project / "runs").exists()

    shutil.rmtree(root)
    folders.draw_splits(root, "train", "val", "test")
    trained = execute(framework, project, f"{package}.train", *options, "--epochs", "1")
    assert trained.code == 0, trained.printed
