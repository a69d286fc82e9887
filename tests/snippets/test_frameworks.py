"""A framework is a folder of templates and a row of the table, and nothing else."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extensions.planner import FRAMEWORKS, Answers
from tools import rendering
from tools.generation import ROOT

FOLDERS = ROOT / "template/frameworks"
PROJECTS = [
    Answers("image", "multiclass", "[conv2d: 8, mlp: 8]", loss="kl_divergence"),
    Answers("series", "regression", "[lstm: 8]", per_step=True, loss="gaussian_nll"),
    Answers(
        "tabular", "binary", "[mlp: 8]", data_source="csv", input_shape="[6]", outputs=1
    ),
]


def outside_snippets(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "snippets" not in path.parts
    }


def test_every_framework_has_a_folder_with_the_same_files() -> None:
    assert {path.name for path in FOLDERS.iterdir()} == set(FRAMEWORKS)
    first, *others = (outside_snippets(FOLDERS / name) for name in FRAMEWORKS)
    assert all(files == first for files in others)


@pytest.fixture
def third(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Make a framework of another name out of Keras: its folder and its row."""
    shutil.copytree(ROOT / "template", tmp_path / "template")
    folder = tmp_path / "template/frameworks/third"
    shutil.copytree(FOLDERS / "keras", folder)
    for path in (p for p in folder.rglob("*") if p.is_file()):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("frameworks/keras/", "frameworks/third/"))
    monkeypatch.setattr(rendering, "ROOT", tmp_path)
    monkeypatch.setitem(FRAMEWORKS, "third", replace(FRAMEWORKS["keras"], name="third"))
    rendering.environment.cache_clear()
    yield "third"
    rendering.environment.cache_clear()


def project(framework: str, answers: Answers) -> dict[str, str]:
    found = rendering.render(framework, answers, "Digit Reader", "digit_reader")
    files = {place.as_posix(): text for place, text in found}
    del files[".copier-answers.yml"]
    return files


@pytest.mark.parametrize("answers", PROJECTS, ids=lambda a: a.input_kind)
def test_a_third_framework_needs_one_folder_and_one_row(
    third: str, answers: Answers
) -> None:
    assert project(third, answers) == project("keras", answers)
