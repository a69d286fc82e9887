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
    """Print the table of differences between the frameworks, if any were measured."""
    reports = terminalreporter.getreports("passed") + terminalreporter.getreports(
        "failed"
    )
    rows = [
        value
        for report in reports
        for name, value in getattr(report, "user_properties", [])
        if name == "parity"
    ]
    if not rows:
        return
    columns = (
        "outputs",
        "loss",
        "loss_values",
        "gradients",
        "run_loss",
        "run_outputs",
        "steps",
    )
    terminalreporter.section("PyTorch against Keras: largest differences")
    terminalreporter.line("backend     " + "".join(f"{name:>12}" for name in columns))
    for row in sorted(rows, key=lambda row: (row["backend"], row["stack"])):
        numbers = (f"{row[c]:12.1e}" if c in row else " " * 12 for c in columns)
        terminalreporter.line(f"{row['backend']:12}{''.join(numbers)}  {row['stack']}")
