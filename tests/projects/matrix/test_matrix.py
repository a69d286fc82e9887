"""Every choice alone, and with `make test-wide` every pair: generated and executed."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Execute, Generate
from tests.projects.style import check_style

from .questions import UNASKED
from .rows import PAIRS, TRIPLES, complete, flips, read

# Tests of a project that train, go on, evaluate and predict.
TRAINED = (
    "test_one_batch_can_be_learnt_by_heart",
    "test_a_run_leaves_its_files",
    "test_a_run_that_was_stopped_twice_is_the_same_as_one_that_was_not",
    "test_evaluate_repeats_what_training_measured",
    "test_predict_agrees_with_evaluate",
)
PROJECTS = {" ".join(flip.values()) or "default": flip for flip in flips()}
# These take half an hour and more, and are for `make test-wide`.
WIDE = {
    **{f"pairs {number}": row for number, row in enumerate(read(PAIRS))},
    **{f"triples {number}": row for number, row in enumerate(read(TRIPLES))},
}


@pytest.mark.parametrize(
    "name", [*PROJECTS, *(pytest.param(name, marks=pytest.mark.wide) for name in WIDE)]
)
def test_a_project_is_sound_and_passes_its_tests(
    generate: Generate,
    execute: Execute,
    record_property: Callable[[str, object], None],
    name: str,
) -> None:
    rows = PROJECTS | WIDE
    row = complete(rows[name])
    assert row is not None
    given = {key: value for key, value in row.items() if value != UNASKED}
    if "preset" in given:
        del given["layers"]
    package = f"matrix{list(rows).index(name)}"
    project = generate(package_name=package, **given)
    check_style(project)
    check_types(project)
    framework = row["framework"]
    imported = execute(framework, project, "import", package)
    assert imported.code == 0, imported.printed
    tests = execute(framework, project, "pytest", "-rA")
    assert tests.code == 0, tests.printed
    assert all(f"::{test}\n" in tests.printed for test in TRAINED), tests.printed
    record_property("matrix", row)


def check_types(project: Path) -> None:
    """Fail where the formatter would change a file, or the type checker objects."""
    for command in (
        ["ruff", "format", "--check", "--no-cache", "."],
        ["ty", "check", "--quiet", "--python", sys.prefix, "src", "tests"],
    ):
        found = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=project,
            capture_output=True,
            text=True,
            check=False,
        )
        assert found.returncode == 0, found.stdout + found.stderr
