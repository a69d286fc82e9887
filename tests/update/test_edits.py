"""What a person wrote survives an update, and conflicts stand where both wrote."""

from pathlib import Path

import pytest

from tools.generation import git

from .conftest import Begin, commit, contents, package, update
from .release import released
from .versions import (
    CURRENT,
    NEXT,
    NEXT_RATE,
    NEXT_README_LINE,
    RATE,
    README_LINE,
    edit,
)

DROPOUT = {"pytorch": "nn.Dropout(p={})", "keras": 'layers.Dropout({}, name="dense1'}
ACTIVATION = {"pytorch": ("F.relu", "F.gelu"), "keras": ('"relu"', '"gelu"')}


ADDED = {
    "notes.md": "To do\n",
    "src/digit_reader/mine.py": "MINE = 1\n",
    "tests/test_mine.py": "def test_mine() -> None: ...\n",
}


@pytest.mark.parametrize("framework", DROPOUT)
@pytest.mark.parametrize("old", released())
def test_edits_are_kept_and_merged(begin: Begin, old: str, framework: str) -> None:
    project = begin(old, framework=framework)
    model, readme = package(project, "model.py"), project / "README.md"
    edit(model, *ACTIVATION[framework])
    edit(readme, "# Digit Reader\n", "# Digit Reader\n\nMine.\n")
    (project / "tests/test_command_line.py").unlink()
    package(project, "config.py").unlink()
    for name, text in ADDED.items():
        (project / name).write_text(text)
    commit(project)
    assert update(project, NEXT) == 0
    assert ACTIVATION[framework][1] in model.read_text()
    assert DROPOUT[framework].format(NEXT_RATE) in model.read_text()
    assert "Mine.\n" in readme.read_text() and NEXT_README_LINE in readme.read_text()
    assert not (project / "tests/test_command_line.py").exists()
    # The next version changes this one.
    assert not package(project, "config.py").exists()
    assert contents(project).items() >= ADDED.items()
    assert conflicts(project) == set()


@pytest.mark.parametrize("framework", DROPOUT)
def test_a_conflict_stands_only_where_both_sides_changed_a_line(
    begin: Begin, framework: str
) -> None:
    project = begin(CURRENT, framework=framework)
    model = package(project, "model.py")
    mine, theirs = (DROPOUT[framework].format(rate) for rate in (0.7, NEXT_RATE))
    edit(model, DROPOUT[framework].format(RATE), mine)
    edit(package(project, "train.py"), "def train(", "# Mine.\ndef train(")
    # The same change on both sides is none.
    edit(project / "README.md", README_LINE, NEXT_README_LINE)
    commit(project)
    assert update(project, NEXT) == 0
    assert conflicts(project) == {"src/digit_reader/model.py"}
    assert model.read_text().count("<<<<<<<") == 1
    before, _, after = model.read_text().partition("=======")
    assert mine in before and theirs in after
    assert "# Mine." in package(project, "train.py").read_text()


def conflicts(project: Path) -> set[str]:
    """Return the files that git calls unmerged, which are those with markers."""
    unmerged = set(git(project, "diff", "--name-only", "--diff-filter=U").split())
    marked = {name for name, text in contents(project).items() if "<<<<<<<" in text}
    assert unmerged == marked
    assert not list(project.rglob("*.rej"))
    return unmerged
