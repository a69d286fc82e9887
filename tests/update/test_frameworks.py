"""A project changes its framework."""

import pytest

from tests.conftest import Execute

from .conftest import Begin, answers_of, commit, contents, package, update
from .versions import CURRENT, edit

MINE = {"notes.md": "To do\n", "src/digit_reader/mine.py": "MINE = 1\n"}


@pytest.mark.parametrize(
    ("before", "after", "layers"),
    [
        ("pytorch", "keras", "[mlp: 16]"),
        ("keras", "pytorch", "[mlp: {units: 16, norm: batch}, mlp: 8]"),
    ],
)
def test_another_framework_gives_a_new_project_and_keeps_added_files(
    begin: Begin,
    generated: Begin,
    execute: Execute,
    before: str,
    after: str,
    layers: str,
) -> None:
    project = begin(CURRENT, framework=before, layers=layers)
    for name, text in MINE.items():
        (project / name).write_text(text)
    edit(project / "README.md", "# Digit Reader\n", "# Digit Reader\n\nMine.\n")
    commit(project)
    assert update(project, CURRENT, framework=after) == 0
    new = contents(generated(CURRENT, **answers_of(project))) | MINE
    new["README.md"] = new["README.md"].replace("Reader\n", "Reader\n\nMine.\n", 1)
    assert contents(project) == new
    assert before not in package(project, "model.py").read_text()
    tests = execute(after, project, "pytest")
    assert tests.code == 0 and " passed" in tests.printed, tests.printed
