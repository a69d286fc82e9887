"""The first edits of an owner leave the tests of the project green."""

from pathlib import Path

import pytest

from tests.conftest import Execute
from tools.rendering import write

from .owner_edits import ANSWERS, EDITS, TOGETHER
from .style import format_quickly

FEWEST = 20


def edited(framework: str, names: tuple[str, ...], number: int, target: Path) -> Path:
    """Write a project, and make some edits in it."""
    package = f"edited_{framework}_{number}"
    project = write(target, framework, package, **ANSWERS)
    format_quickly(project)
    known = {edit.name: edit for edit in EDITS[framework]}
    for name in names:
        known[name].apply(project / "src" / package)
    return project


@pytest.mark.parametrize(
    ("number", "edit"), list(enumerate(e.name for e in EDITS["pytorch"]))
)
def test_an_edited_project_passes_its_tests(
    execute: Execute, tmp_path: Path, number: int, edit: str
) -> None:
    project = edited("pytorch", (edit,), number, tmp_path)
    tests = execute("pytorch", project, "pytest")
    assert tests.code == 0, tests.printed


@pytest.mark.parametrize(("number", "edits"), list(enumerate(TOGETHER)))
def test_an_edited_keras_project_passes_its_tests(
    execute: Execute, tmp_path: Path, number: int, edits: tuple[str, ...]
) -> None:
    project = edited("keras", edits, number, tmp_path)
    tests = execute("keras", project, "pytest")
    assert tests.code == 0, tests.printed


def test_both_frameworks_have_the_same_twenty_edits() -> None:
    names = [[edit.name for edit in EDITS[framework]] for framework in EDITS]
    assert names[0] == names[1] and len(set(names[0])) >= FEWEST
    assert sorted(name for group in TOGETHER for name in group) == sorted(names[1])
