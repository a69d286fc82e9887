"""The template as a temporary git repository, and projects generated from it."""

from pathlib import Path
from typing import Any, Protocol

import pytest
from copier._cli import CopierApp

from tests.generation import copy_template, generate_project


class Generate(Protocol):
    """Generate a project with some answers given."""

    def __call__(self, **answers: Any) -> Path: ...


def copier_cli(command: str, *arguments: str | Path) -> int:
    """Run Copier's command line in this process; return its exit code."""
    words = ["copier", command, "--trust", *map(str, arguments)]
    _, code = CopierApp.run(words, exit=False)
    return int(code)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("template")
    copy_template(target)
    return target


@pytest.fixture(scope="session")
def generate(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Generate:
    def run(**answers: Any) -> Path:
        target = tmp_path_factory.mktemp("generated") / "project"
        generate_project(template, target, answers)
        return target

    return run


def pytest_terminal_summary(terminalreporter: Any) -> None:
    # Imported here: the summaries import this file.
    from tests.summaries import summarise

    summarise(terminalreporter)
