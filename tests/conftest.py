"""The template as a temporary git repository, and projects generated from it."""

import shutil
import subprocess
from pathlib import Path
from typing import Any, Protocol

import copier
import pytest
from copier._cli import CopierApp

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("copier.yml", "extensions", "template")
AUTHOR = ("-c", "user.name=test", "-c", "user.email=test@example.com")


class Generate(Protocol):
    """Generate a project with some answers given."""

    def __call__(self, **answers: Any) -> Path: ...


def git(directory: Path, *arguments: str) -> str:
    command = ["git", *AUTHOR, *arguments]
    return subprocess.run(
        command, cwd=directory, check=True, capture_output=True, text=True
    ).stdout


def copier_cli(command: str, *arguments: str | Path) -> int:
    """Run Copier's command line in this process; return its exit code."""
    words = ["copier", command, "--trust", *map(str, arguments)]
    _, code = CopierApp.run(words, exit=False)
    return int(code)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the working tree into a repository of its own, as Copier wants it."""
    target = tmp_path_factory.mktemp("template")
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, target / part, ignore=ignore)
        else:
            shutil.copy(source, target / part)
    git(target, "init", "--quiet")
    git(target, "add", "--all")
    git(target, "commit", "--quiet", "--message", "the working tree")
    return target


@pytest.fixture(scope="session")
def generate(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Generate:
    def run(**answers: Any) -> Path:
        target = tmp_path_factory.mktemp("generated") / "project"
        copier.run_copy(
            str(template),
            target,
            data=answers,
            defaults=True,
            quiet=True,
            unsafe=True,
            vcs_ref="HEAD",
        )
        return target

    return run


def pytest_terminal_summary(terminalreporter: Any) -> None:
    # Imported here: the summaries import this file.
    from tests.summaries import summarise

    summarise(terminalreporter)
