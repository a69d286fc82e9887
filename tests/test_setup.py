"""The commands that set everything up find a Python, and what they read agrees."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tools.generation import ROOT

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MAKES = {"MAKELEVEL", "MAKEFLAGS", "MFLAGS", "MAKEOVERRIDES"}
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
GROUPS = SETTINGS["dependency-groups"]
PYTHONS = SETTINGS["tool"]["tox"]["env_list"]
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
# Commands that a search for a Python may meet.
SCRIPTS = {
    "shim": "echo 'python3.12: command not found' >&2; exit 127",
    "old": "exit 1",
    "good": f'exec {sys.executable} "$@"',
}


@pytest.fixture
def pythons(tmp_path: Path) -> dict[str, str]:
    for name, script in SCRIPTS.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    return {name: str(tmp_path / name) for name in (*SCRIPTS, "absent")}


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["make", *arguments, f"VENV={folder / 'venv'}"]
    # As from a shell: `make test`, which runs this, would make it a make within a make.
    outside = {k: v for k, v in os.environ.items() if k not in MAKES}
    return subprocess.run(
        command, cwd=ROOT, env=outside, capture_output=True, text=True
    )


def test_the_first_python_that_runs_and_is_new_enough_is_taken(
    tmp_path: Path, pythons: dict[str, str]
) -> None:
    tried = " ".join(pythons[name] for name in ("absent", "shim", "old", "good"))
    planned = make(tmp_path, "--dry-run", "demo", f"PYTHONS={tried}").stdout
    assert f"{pythons['good']} -m venv {tmp_path / 'venv'}" in planned


def test_without_such_a_python_one_line_says_so(
    tmp_path: Path, pythons: dict[str, str]
) -> None:
    tried = f"PYTHONS={pythons['shim']} {pythons['old']}"
    for argument, found in (
        (tried, "none was found"),
        (f"PYTHON={pythons['old']}", f"{pythons['old']} is not that"),
    ):
        refused = make(tmp_path, "demo", argument)
        message, makes_own = refused.stderr.splitlines()
        assert message == (
            f"This needs Python 3.11 or newer with its venv module, and {found}. "
            "Name one: make PYTHON=/path/to/python3.11"
        )
        assert makes_own.startswith("make: ***") and not refused.stdout
        assert not (tmp_path / "venv").exists()


def test_every_python_that_is_tried_is_looked_for_and_in_the_hosted_checks() -> None:
    found = re.search(r"^PYTHONS := (.*)$", MAKEFILE, re.MULTILINE)
    assert found is not None
    assert found[1].split()[: len(PYTHONS)] == [f"python{name}" for name in PYTHONS]
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text())
    assert workflow["jobs"]["fast"]["strategy"]["matrix"]["python"] == PYTHONS


def test_make_leaves_to_tox_what_tox_runs() -> None:
    found = re.search(r"^FAST := (.*)$", MAKEFILE, re.MULTILINE)
    assert found is not None
    assert SETTINGS["tool"]["tox"]["env_run_base"]["commands"] == [
        ["pytest", *found[1].split()]
    ]


def test_constraints_are_names_and_versions_alone() -> None:
    for line in CONSTRAINTS:
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.]*", line), line


@pytest.mark.parametrize("group", GROUPS)
def test_whatever_is_installed_has_an_exact_version(group: str) -> None:
    pinned = {line.split("==")[0].lower() for line in CONSTRAINTS}
    names = {name.lower() for name in GROUPS[group] if isinstance(name, str)}
    assert names <= pinned
