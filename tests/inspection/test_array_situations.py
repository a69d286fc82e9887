"""Arrays as people save them: read as meant, or refused in one line with the cure."""

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from extensions.inspection import InspectionError, inspect_path
from extensions.inspection.array_names import CALLED, PARTS
from tools.rendering import write

from .array_situations import (
    COLORS,
    COUNT,
    FAR,
    IMAGES,
    K3,
    ROWS,
    SITUATIONS,
    THREE,
    Answers,
    Arrays,
)

LAYERS = {
    "tabular": "[mlp: 4]",
    "series": "[conv1d: 4]",
    "image": "[conv2d: 4]",
    "video": "[conv2d: 4]",
    "tokens": "[embedding: 4, mean]",
}
Projects = dict[str, str]


@pytest.fixture(scope="module")
def projects() -> Iterator[Projects]:
    """Return the packages of the projects that were written, by their answers."""
    before = list(sys.path)
    yield {}
    sys.path[:] = before


def module_of(
    folder: Path, projects: Projects, answers: Answers, name: str
) -> ModuleType:
    """Return a module of a project with these answers, which is written once."""
    key = json.dumps(answers, sort_keys=True)
    if key not in projects:
        package = f"arrays_by_hand_{len(projects)}"
        given = {"data_source": "npz", "layers": LAYERS[answers["input_kind"]]}
        project = write(folder / package, "pytorch", package, **given, **answers)
        sys.path.insert(0, str(project / "src"))
        projects[key] = package
    return importlib.import_module(f"{projects[key]}.{name}")


def save(folder: Path, arrays: Arrays) -> Path:
    """Save arrays to a file."""
    np.savez(folder / "data.npz", **arrays)
    return folder / "data.npz"


@pytest.mark.parametrize("name", SITUATIONS)
def test_arrays_conclude_what_was_meant_or_the_cure(tmp_path: Path, name: str) -> None:
    situation = SITUATIONS[name]
    path = str(save(tmp_path, situation.arrays))
    if isinstance(situation.concluded, dict):
        findings = inspect_path(path).conclude({})
        found = {
            question: findings.answer(question) for question in situation.concluded
        }
        assert found == situation.concluded
        return
    with pytest.raises(InspectionError) as caught:
        inspect_path(path).conclude({})
    line = str(caught.value)
    assert situation.concluded in line
    assert line.isprintable() and line.startswith("data.npz: ") and line.endswith(".")


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_project_reads_what_was_meant_or_tells_the_cure(
    tmp_path_factory: pytest.TempPathFactory,
    projects: Projects,
    tmp_path: Path,
    name: str,
) -> None:
    situation = SITUATIONS[name]
    path = save(tmp_path, situation.arrays)
    folder = tmp_path_factory.mktemp("projects")
    data = module_of(folder, projects, situation.answers, "data")
    config = module_of(folder, projects, situation.answers, "config")
    given = config.Config(data=str(path))
    if isinstance(situation.read, str):
        with pytest.raises(config.DataError) as caught:
            data.load_data(given, tmp_path)
        line = str(caught.value)
        assert situation.read in line and line.isprintable(), line
        assert line.startswith(f"{path}: ")
        return
    splits, encoding = data.load_data(given, tmp_path)
    assert encoding.names == situation.read
    assert sum(len(split.y) for split in splits.values()) == len(COUNT)
    encoding.save(tmp_path / "encoding.json")
    again, same = data.load_data(given, tmp_path)
    assert same == encoding
    for part, split in splits.items():
        assert np.isfinite(split.x[:]).all() or "lengths" in situation.arrays
        np.testing.assert_array_equal(split.y, again[part].y)


def test_a_project_and_the_inspection_know_the_same_names(
    tmp_path: Path, projects: Projects
) -> None:
    arrays = module_of(tmp_path, projects, THREE, "data.arrays")
    assert arrays.CALLED == CALLED
    assert arrays.PARTS == PARTS


def test_nothing_of_what_was_saved_is_changed(
    tmp_path: Path, projects: Projects
) -> None:
    """Channels that come first are moved, and one-hot classes keep their numbers."""
    data = module_of(tmp_path, projects, COLORS, "data")
    config = module_of(tmp_path, projects, COLORS, "config")
    first = {"x": np.moveaxis(IMAGES, -1, 1), "y": np.eye(3)[K3]}
    read = []
    for arrays in ({"x": IMAGES, "y": K3}, first):
        path = save(tmp_path, arrays)
        splits, _ = data.load_data(config.Config(data=str(path)), tmp_path)
        read.append(splits)
    for part in read[0]:
        np.testing.assert_array_equal(read[0][part].x, read[1][part].x)
        np.testing.assert_array_equal(read[0][part].y, read[1][part].y)
        rows = [int(label[2:-1]) for label in read[0][part].labels]
        np.testing.assert_array_equal(read[0][part].x, IMAGES[rows])
        np.testing.assert_array_equal(read[0][part].y, K3[rows])


PREDICTED: dict[str, tuple[Answers, Arrays, str, str]] = {
    "fewer features": (THREE, {"x": ROWS[:, :3]}, "", "expected (N, 4)"),
    "one example": (THREE, {"x": ROWS[0]}, "", "save x[None]"),
    "NaN": (
        THREE,
        {"x": np.where(COUNT[:, None] == 7, np.nan, ROWS)},
        "",
        "x[7, 0] is",
    ),
    "words": (THREE, {"x": ROWS.astype(str)}, "", "save x.astype(float)"),
    "another name": (THREE, {"X": ROWS.astype("f2")}, "", ""),
    "far": (THREE, {"x": ROWS + (COUNT[:, None] == 3) * 99}, "feature", ""),
    "shares": (COLORS, {"x": IMAGES / 255}, "is it scaled otherwise?", ""),
    "channels first": (COLORS, {"x": np.moveaxis(IMAGES, -1, 1)}, "", ""),
}


@pytest.mark.parametrize("name", PREDICTED)
def test_new_examples_are_read_noted_or_refused(
    tmp_path: Path, projects: Projects, name: str
) -> None:
    answers, arrays, note, refusal = PREDICTED[name]
    known = {"x": ROWS if answers is THREE else IMAGES, "y": K3}
    data = module_of(tmp_path, projects, answers, "data")
    config = module_of(tmp_path, projects, answers, "config")
    path = save(tmp_path, known)
    _, encoding = data.load_data(config.Config(data=str(path)), tmp_path)
    inputs = module_of(tmp_path, projects, answers, "data.inputs")
    path = save(tmp_path, arrays)
    if refusal:
        with pytest.raises(config.DataError) as caught:
            inputs.read_inputs(path, encoding)
        assert refusal in str(caught.value)
        return
    read = inputs.read_inputs(path, encoding)
    assert read.x.dtype == np.float32 and len(read.x) == len(COUNT)
    if note:
        assert note in read.notes[3]
    else:
        assert not any(read.notes)


def test_a_single_array_is_enough_to_predict(
    tmp_path: Path, projects: Projects
) -> None:
    data = module_of(tmp_path, projects, THREE, "data")
    config = module_of(tmp_path, projects, THREE, "config")
    path = save(tmp_path, {"x": ROWS + FAR, "y": K3})
    _, encoding = data.load_data(config.Config(data=str(path)), tmp_path)
    np.save(tmp_path / "new.npy", ROWS + FAR)
    inputs = module_of(tmp_path, projects, THREE, "data.inputs")
    read = inputs.read_inputs(tmp_path / "new.npy", encoding)
    np.testing.assert_allclose(
        read.x + np.array(encoding.centers) - FAR, ROWS, atol=1e-5
    )


def test_a_single_array_is_named_with_the_one_beside_it(tmp_path: Path) -> None:
    np.save(tmp_path / "x.npy", ROWS)
    np.save(tmp_path / "labels.npy", K3)
    with pytest.raises(InspectionError, match=r"y=numpy.load\('labels.npy'\)"):
        inspect_path(str(tmp_path / "x.npy"))


def test_arrays_that_are_not_used_are_named(tmp_path: Path) -> None:
    path = save(tmp_path, {"x": ROWS, "y": K3, "weights": COUNT, "dates": COUNT})
    source = inspect_path(str(path)).conclude({}).found["data_source"]
    assert source.reason == "it holds arrays x, y; not used: weights, dates"
