"""Every choice alone, and every pair of answers: generated and executed.

Copier and Black write the projects of one choice; the others are rendered without them.
test_types.py checks the types of all.
"""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from extensions.planner import Answers
from tests.conftest import Execute, Generate
from tests.projects.frozen import write_frozen
from tests.projects.style import TOOLS, check_style, check_use, format_quickly
from tools.rendering import write

from .questions import UNASKED, Row
from .rows import PAIRS, TRIPLES, complete, flips, planned, read

# Tests of a project that train, go on, evaluate and predict.
TRAINED = (
    "test_one_batch_can_be_overfitted",
    "test_a_run_leaves_its_files",
    "test_a_run_that_was_paused_twice_equals_one_that_was_not",
    "test_evaluate_is_repeatable",
    "test_predict_agrees_with_evaluate",
    "test_every_comment_tells_the_shapes_at_run_time",
    "test_the_parameters_are_as_many_as_the_readme_says",
)
ALONE = {" ".join(flip.values()) or "default": flip for flip in flips()}
Record = Callable[[str, object], None]


@pytest.mark.parametrize("name", ALONE)
def test_a_project_of_one_choice_is_sound_and_passes_its_tests(
    generate: Generate, execute: Execute, record_property: Record, name: str
) -> None:
    row = complete(ALONE[name])
    assert row is not None
    given = {key: value for key, value in row.items() if value != UNASKED}
    if "preset" in given:
        del given["layers"]
    # One name for all: a file that two of them share is formatted once.
    project = generate(package_name="alone", **given)
    call(project, "ruff", "format", "--check", "--no-cache", ".")
    check(project, "alone", row, execute)
    record_property("matrix", row)


def check_rendered(
    number: int, path: Path, execute: Execute, record: Record, target: Path
) -> None:
    row = complete(read(path)[number])
    assert row is not None
    package = f"{path.stem}{number}"
    project = write(target, package_name=package, **planned(row))
    format_quickly(project)
    check(project, package, row, execute)
    record("matrix", row)


@pytest.mark.parametrize("number", range(len(read(PAIRS))))
def test_a_project_of_pairs_is_sound_and_passes_its_tests(
    execute: Execute, record_property: Record, tmp_path: Path, number: int
) -> None:
    check_rendered(number, PAIRS, execute, record_property, tmp_path)


@pytest.mark.wide
@pytest.mark.parametrize("number", range(len(read(TRIPLES))))
def test_a_project_of_triples_is_sound_and_passes_its_tests(
    execute: Execute, record_property: Record, tmp_path: Path, number: int
) -> None:
    check_rendered(number, TRIPLES, execute, record_property, tmp_path)


def check(project: Path, package: str, row: Row, execute: Execute) -> None:
    """Fail where a project has a fault, or does not pass its own tests."""
    check_style(project)
    check_use(project)
    framework = row["framework"]
    write_frozen(project, package, Answers(**planned(row)), framework)
    imported = execute(framework, project, "import", package)
    assert imported.code == 0, imported.printed
    tests = execute(framework, project, "pytest", "-rA")
    assert tests.code == 0, tests.printed
    assert all(f"::{test}\n" in tests.printed for test in TRAINED), tests.printed


def call(project: Path, tool: str, *arguments: str) -> None:
    """Run a tool in a project; fail where it objects."""
    found = subprocess.run(
        [TOOLS / tool, *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
