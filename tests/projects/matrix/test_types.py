"""The types of every project of the matrix.

One call checks many: the frameworks' own types take most of the time, and are read once.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.projects.style import TOOLS
from tools.rendering import write

from .questions import Row
from .rows import PAIRS, TRIPLES, complete, flips, planned, read

TOGETHER = 32


def parts(rows: list[dict[str, str]]) -> Iterator[list[dict[str, str]]]:
    """Yield so many rows as one call checks."""
    completed = [row for row in map(complete, rows) if row is not None]
    for start in range(0, len(completed), TOGETHER):
        yield completed[start : start + TOGETHER]


@pytest.mark.parametrize("rows", list(parts([*flips(), *read(PAIRS)])))
def test_every_project_is_typed(rows: Sequence[Row], tmp_path: Path) -> None:
    check_types(rows, tmp_path)


@pytest.mark.wide
@pytest.mark.parametrize("rows", list(parts(read(TRIPLES))))
def test_every_project_of_triples_is_typed(rows: Sequence[Row], tmp_path: Path) -> None:
    check_types(rows, tmp_path)


def test_a_fault_in_one_of_many_is_found(tmp_path: Path) -> None:
    rows = next(parts(flips()))[:2]
    projects = write_projects(rows, tmp_path)
    assert check(projects).returncode == 0
    for folder in ("src/typed1", "tests"):
        fault = projects[1] / folder / "fault.py"
        fault.write_text('number: int = "text"\n')
        found = check(projects)
        assert found.returncode == 1 and f"{folder}/fault.py" in found.stdout
        fault.unlink()


def check_types(rows: Sequence[Row], folder: Path) -> None:
    """Fail where the types of a project are wrong."""
    found = check(write_projects(rows, folder))
    assert found.returncode == 0, found.stdout + found.stderr


def write_projects(rows: Sequence[Row], folder: Path) -> list[Path]:
    """Write projects whose packages have different names."""
    return [
        write(folder / str(number), package_name=f"typed{number}", **planned(row))
        for number, row in enumerate(rows)
    ]


def check(projects: list[Path]) -> subprocess.CompletedProcess[str]:
    """Check the types of projects, each of which finds its own package."""
    command = [str(TOOLS / "ty"), "check", "--python", sys.prefix]
    for project in projects:
        command += ["--extra-search-path", str(project / "src")]
    command += [str(p / part) for p in projects for part in ("src", "tests")]
    # Apart from this project, whose modules it would find first.
    folder = projects[0].parent
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
