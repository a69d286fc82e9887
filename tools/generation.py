"""The template as a repository of its own, and projects generated from it."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import copier

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("copier.yml", "extensions", "template")
AUTHOR = ("-c", "user.name=test", "-c", "user.email=test@example.com")


def git(directory: Path, *arguments: str) -> str:
    """Run git in a directory; return what it prints."""
    command = ["git", *AUTHOR, *arguments]
    return subprocess.run(
        command, cwd=directory, check=True, capture_output=True, text=True
    ).stdout


def copy_template(target: Path) -> None:
    """Copy the working tree into a repository of its own, as Copier wants it."""
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


def generate_project(template: Path, target: Path, answers: dict[str, Any]) -> None:
    """Generate a project with some answers given and the others at their defaults."""
    copier.run_copy(
        str(template),
        target,
        data=answers,
        defaults=True,
        quiet=True,
        unsafe=True,
        vcs_ref="HEAD",
    )
