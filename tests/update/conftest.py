"""Projects of any version, updated to any other."""

import shutil
from pathlib import Path
from typing import Any, Protocol

import pytest
import yaml
from copier import _template, _vcs
from jinja2 import Environment

from tests.conftest import Compile, copier_cli
from tools.generation import git

from .versions import build_repository

# A table and dense layers: the smallest project, and the quickest to train.
SMALL = {"input_kind": "tabular", "layers": "[mlp: 16]"}


class Begin(Protocol):
    """Generate a project of a version and commit it."""

    def __call__(self, version: str, **answers: Any) -> Path: ...


@pytest.fixture(scope="session")
def versions(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the repository whose tags are all versions; no test changes it."""
    target = tmp_path_factory.mktemp("versions") / "template"
    build_repository(template, target)
    return target


@pytest.fixture(scope="session")
def clones() -> dict[tuple[str, str], str]:
    """Return where each version is, once Copier has cloned it."""
    return {}


@pytest.fixture(autouse=True)
def read_once(
    compile_once: Compile,
    clones: dict[tuple[str, str], str],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Clone each version once, and compile its texts once: none changes.

    Copier in a process of its own, as in a terminal, does all that it always does.
    """
    clone = _vcs.clone

    def once(url: str, ref: str, location: str) -> str:
        if (url, ref) not in clones:
            place = str(tmp_path_factory.mktemp("clone"))
            clones[url, ref] = clone(url, ref, location=place)
        return clones[url, ref]

    monkeypatch.setattr(_template, "clone", once)
    monkeypatch.setattr(Environment, "compile", compile_once)


@pytest.fixture(scope="session")
def generated(versions: Path, tmp_path_factory: pytest.TempPathFactory) -> Begin:
    """Generate each project once; no test changes it."""
    known: dict[tuple[str, str], Path] = {}

    def generate(version: str, **answers: Any) -> Path:
        key = version, str(sorted(answers.items()))
        if key not in known:
            target = tmp_path_factory.mktemp("generated") / "project"
            options = options_of(version, answers)
            assert copier_cli("copy", "--quiet", *options, versions, target) == 0
            git(target, "init", "--quiet")
            commit(target)
            known[key] = target
        return known[key]

    return generate


@pytest.fixture
def begin(generated: Begin, tmp_path: Path) -> Begin:
    """Hand out copies of generated projects, of the small one unless answers say."""

    def copy(version: str, **answers: Any) -> Path:
        source = generated(version, **SMALL | answers)
        return Path(shutil.copytree(source, tmp_path / "project"))

    return copy


def options_of(version: str, answers: dict[str, Any]) -> list[str]:
    """Return the options that choose a version and give answers."""
    given = [
        word for name, value in answers.items() for word in ("-d", f"{name}={value}")
    ]
    return ["--defaults", "--vcs-ref", version, *given]


def update(project: Path, version: str, **answers: str) -> int:
    """Update a project, and return Copier's exit code."""
    return copier_cli("update", "--quiet", *options_of(version, answers), project)


def commit(project: Path) -> None:
    """Commit everything in a project."""
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "mine")


def package(project: Path, name: str) -> Path:
    """Return a file of the project's package."""
    return project / "src/digit_reader" / name


def contents(project: Path) -> dict[str, str]:
    """Return every text of a project that git would keep, but not the answers."""
    listed = git(project, "ls-files", "--cached", "--others", "--exclude-standard")
    names = set(listed.splitlines()) - {".copier-answers.yml"}
    files = {name: project / name for name in sorted(names)}
    return {name: path.read_text() for name, path in files.items() if path.exists()}


def answers_of(project: Path) -> dict[str, Any]:
    """Return the recorded answers."""
    recorded = yaml.safe_load((project / ".copier-answers.yml").read_text())
    return {name: recorded[name] for name in recorded if not name.startswith("_")}
