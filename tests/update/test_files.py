"""Edits of files that a new version has elsewhere, or no more, are kept."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import copier_cli
from tools.generation import git

from .conftest import SMALL, Begin, commit, contents, package, update
from .versions import (
    ASKING,
    ASKING_OTHERWISE,
    CURRENT,
    MOVED,
    MOVED_LINE,
    MOVED_TO,
    REMOVED,
)

FRAMEWORKS = ("pytorch", "keras")
MINE = "\n\ndef mine() -> None: ...\n"
SOURCE = "src/digit_reader"


def append(path: Path) -> str:
    """Add a function of one's own to a file, and return its text."""
    path.write_text(path.read_text() + MINE)
    return path.read_text()


def status(project: Path) -> set[str]:
    """Return what git says of files that are no mere changes."""
    lines = git(project, "status", "--porcelain", "--untracked-files=all").splitlines()
    return {line for line in lines if not line.startswith(" M ")}


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_edits_of_moved_and_removed_files_are_kept(
    begin: Begin, framework: str, capfd: pytest.CaptureFixture[str]
) -> None:
    project = begin(ASKING, framework=framework)
    moved, removed = package(project, MOVED), package(project, REMOVED)
    append(moved)
    text = append(removed)
    commit(project)
    capfd.readouterr()
    command = ("update", "--defaults", "--vcs-ref", ASKING_OTHERWISE)
    assert copier_cli(*command, project) == 0
    # An edit follows the file that moved.
    assert status(project) == {
        f" D {SOURCE}/{MOVED}",
        f"?? {SOURCE}/{MOVED_TO}",
        f"UD {SOURCE}/{REMOVED}",
    }
    new = package(project, MOVED_TO).read_text()
    assert new.startswith(MOVED_LINE) and new.endswith(MINE) and "<<<<" not in new
    # A file that is gone stays, and git asks what to do with it.
    assert removed.read_text() == text
    told = f"you edited {SOURCE}/{REMOVED}, which the template no longer writes"
    assert told in capfd.readouterr().err
    git(project, "add", "--all")
    commit(project)
    before = contents(project)
    assert update(project, ASKING_OTHERWISE) == 0
    assert git(project, "status", "--porcelain") == "" and contents(project) == before


def test_files_without_edits_are_moved_and_removed(begin: Begin) -> None:
    project = begin(ASKING)
    (package(project, REMOVED).parent / "mine.py").write_text("MINE = 1\n")
    commit(project)
    assert update(project, ASKING_OTHERWISE) == 0
    gone = {f" D {SOURCE}/{MOVED}", f" D {SOURCE}/{REMOVED}"}
    assert status(project) == gone | {f"?? {SOURCE}/{MOVED_TO}"}


def test_an_edit_that_meets_a_change_of_a_moved_file_is_a_conflict(
    begin: Begin, capfd: pytest.CaptureFixture[str]
) -> None:
    project = begin(ASKING)
    moved = package(project, MOVED)
    moved.write_text("# Mine.\n" + moved.read_text())
    commit(project)
    capfd.readouterr()
    command = ("update", "--defaults", "--vcs-ref", ASKING_OTHERWISE)
    assert copier_cli(*command, project) == 0
    place = f"{SOURCE}/{MOVED_TO}"
    # Git takes the moved file for a rename here, and does not list where it was.
    assert status(project) == {f" D {SOURCE}/{REMOVED}", f"UU {place}"}
    assert not moved.exists()
    sides = "# Mine.\n=======\n" + MOVED_LINE
    assert (
        f"<<<<<<< before updating\n{sides}>>>>>>> after updating\n"
        in (project / place).read_text()
    )
    told = f"you and the template both changed {place}: choose between"
    assert told in " ".join(capfd.readouterr().err.split())


def test_a_file_in_the_way_of_a_new_one_is_lost_only_if_git_ignores_it(
    begin: Begin,
) -> None:
    project = begin(CURRENT)
    mine = package(project, "depth/study.py")
    mine.parent.mkdir()
    mine.write_text("MINE = 1\n")
    assert update(project, CURRENT, extras="[depth]") == 1
    assert mine.read_text() == "MINE = 1\n"
    (project / ".git/info/exclude").write_text("study.py\n")
    shutil.copytree(project, project.with_name("ignored"))
    git(project, "add", "--force", str(mine))
    commit(project)
    assert update(project, CURRENT, extras="[depth]") == 0
    assert f"UU {SOURCE}/depth/study.py" in status(project)
    assert "before updating\nMINE = 1\n=======\n" in mine.read_text()
    ignored = project.with_name("ignored")
    assert update(ignored, CURRENT, extras="[depth]") == 0
    assert "MINE" not in package(ignored, "depth/study.py").read_text()


def test_an_edit_is_kept_when_other_answers_need_its_file_no_more(
    begin: Begin, generated: Begin
) -> None:
    project = begin(CURRENT, data_source="npz", input_shape="[5]")
    others = contents(generated(CURRENT, **SMALL))
    modules = [name for name in contents(project) if name.startswith(SOURCE)]
    name = next(name for name in modules if name not in others)
    text = append(project / name)
    commit(project)
    assert update(project, CURRENT, data_source="demo") == 0
    assert f"UD {name}" in status(project)
    assert (project / name).read_text() == text


def test_edits_follow_a_package_that_is_renamed(begin: Begin) -> None:
    project = begin(CURRENT)
    text = append(package(project, REMOVED))
    commit(project)
    assert update(project, CURRENT, package_name="reader") == 0
    assert (project / "src/reader" / REMOVED).read_text() == text
    assert not any(line.startswith("U") for line in status(project))
    assert not package(project, REMOVED).parent.exists()


def test_rejected_edits_are_written_beside_if_that_is_asked_for(begin: Begin) -> None:
    project = begin(ASKING)
    append(package(project, REMOVED))
    commit(project)
    command = ("update", "--quiet", "--defaults", "--conflict", "rej")
    assert copier_cli(*command, "--vcs-ref", ASKING_OTHERWISE, project) == 0
    rejected = package(project, f"{REMOVED}.rej").read_text()
    assert "+def mine() -> None: ...\n" in rejected
