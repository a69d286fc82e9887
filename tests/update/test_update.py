"""`copier update` brings the new version and keeps the person's edits."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import copier_cli
from tests.generation import git

STACK = "layers=[mlp: 16]"


@pytest.fixture
def versions(template: Path, tmp_path: Path) -> Path:
    """Copy the template into a repository of two versions, with other dropout rates."""
    repository = tmp_path / "template"
    shutil.copytree(template, repository)
    git(repository, "tag", "v1.0.0")
    edit(repository / "extensions/planner/dropout.py", '"dense": 0.3', '"dense": 0.45')
    git(repository, "commit", "--quiet", "--all", "--message", "Drop more")
    git(repository, "tag", "v2.0.0")
    return repository


@pytest.fixture
def project(versions: Path, tmp_path: Path) -> Path:
    """Generate a project from the first version and put it under version control."""
    target = tmp_path / "project"
    options = ("copy", "--defaults", "--vcs-ref", "v1.0.0", "-d", STACK)
    assert copier_cli(*options, versions, target) == 0
    git(target, "init", "--quiet")
    commit(target)
    return target


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def commit(project: Path) -> None:
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "mine")


def read(project: Path, name: str) -> str:
    return next(project.glob(f"src/*/{name}")).read_text()


def test_the_new_planner_arrives_though_both_versions_share_a_process(
    project: Path,
) -> None:
    assert "p=0.3" in read(project, "model.py")
    assert copier_cli("update", "--defaults", "--vcs-ref", "v2.0.0", project) == 0
    assert "p=0.45" in read(project, "model.py")
    assert "p=0.3" not in read(project, "model.py")


def test_edits_are_kept(project: Path) -> None:
    model = next(project.glob("src/*/model.py"))
    edit(model, "F.relu", "F.gelu")
    edit(project / "README.md", "# Digit Reader", "# Digit Reader\n\nMine.")
    commit(project)
    assert copier_cli("update", "--defaults", "--vcs-ref", "v2.0.0", project) == 0
    assert "F.gelu" in model.read_text() and "p=0.45" in model.read_text()
    assert "Mine." in (project / "README.md").read_text()
    assert "<<<<<<<" not in model.read_text()


def test_an_answer_can_be_changed(project: Path) -> None:
    assert "torch.optim.AdamW" in read(project, "optim.py")
    changed = ("-d", "layers=[conv2d: 4]")
    options = ("update", "--defaults", "--vcs-ref", "v1.0.0", *changed)
    assert copier_cli(*options, project) == 0
    assert "nn.Conv2d" in read(project, "model.py")
    answers = (project / ".copier-answers.yml").read_text()
    assert "layers: '[conv2d: 4]'" in answers
    # What auto means follows the stack, and auto is what stays recorded.
    assert "optimizer: auto" in answers
    assert "torch.optim.SGD" in read(project, "optim.py")


def test_an_unusual_rate_of_dropout_is_noted_at_once(
    versions: Path, project: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    note = "Note: dropout 0.8 at dense1 is above the usual 0.3 to 0.5 of dense layers."
    options = ("--defaults", "--vcs-ref", "v1.0.0", "-d", "dropout=0.8")
    assert note not in capfd.readouterr().err
    assert copier_cli("update", *options, project) == 0
    assert note in capfd.readouterr().err
    assert note in " ".join((project / "README.md").read_text().split())
    assert copier_cli("copy", *options, "-d", STACK, versions, tmp_path / "new") == 0
    assert note in capfd.readouterr().err


def test_a_stored_answer_that_no_longer_fits_stops_the_update(
    versions: Path, project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    mlp = versions / "extensions/planner/layers/mlp.py"
    edit(mlp, '"units", None, SIZE', '"units", None, choice("8", "9")')
    git(versions, "commit", "--quiet", "--all", "--message", "Fewer sizes")
    git(versions, "tag", "v3.0.0")
    before = git(project, "status", "--porcelain")
    assert copier_cli("update", "--defaults", "--vcs-ref", "v3.0.0", project) == 1
    assert "layers: item 1 of [mlp: 16]: mlp has units: 16." in capfd.readouterr().err
    assert git(project, "status", "--porcelain") == before
    assert "out_features=16" in read(project, "model.py")
