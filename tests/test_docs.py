"""The pages that follow from the planner are current, and every page can be reached."""

import subprocess
import sys
from pathlib import Path

import pytest

from docs.generate import PAGES, REFERENCE
from tools.generation import ROOT


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_not_stale(name: str) -> None:
    written = (REFERENCE / name).read_text(encoding="utf-8")
    assert written == PAGES[name](), "run python -m docs.generate"


def test_every_generated_page_is_written_anew() -> None:
    assert {path.name for path in REFERENCE.iterdir()} == set(PAGES)


def test_every_page_is_in_the_navigation_and_every_link_leads_somewhere(
    tmp_path: Path,
) -> None:
    # Not --quiet: what is not printed is not counted.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    built = subprocess.run(
        [*command, "--site-dir", tmp_path / "site"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stdout + built.stderr


def test_the_version_is_that_of_the_newest_changes() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    version = changes.split("\n## ")[1].split()[0]
    for name in ("mkdocs.yml", "docs/index.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert f"version {version}" in text, name
