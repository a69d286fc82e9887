"""The pages that follow from the planner are current, and every page can be reached."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from docs.generate import PAGES, REFERENCE
from tools.generation import ROOT

DOCS = ROOT / "docs"
SETTINGS = ROOT / "mkdocs.yml"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_not_stale(name: str) -> None:
    written = (REFERENCE / name).read_text(encoding="utf-8")
    assert written == PAGES[name](), "run python -m docs.generate"


def test_every_generated_page_is_written_anew() -> None:
    assert {path.name for path in REFERENCE.iterdir()} == set(PAGES)


def test_every_page_is_in_the_navigation_once() -> None:
    named = list(pages_of(yaml.safe_load(SETTINGS.read_text(encoding="utf-8"))["nav"]))
    written = (path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
    assert sorted(named) == sorted(written)


def pages_of(entries: list[dict[str, Any]]) -> Iterator[str]:
    for entry in entries:
        for page in entry.values():
            yield from pages_of(page) if isinstance(page, list) else (page,)


def test_the_site_is_built_and_every_link_leads_somewhere(tmp_path: Path) -> None:
    shutil.copy(SETTINGS, tmp_path)
    shutil.copytree(DOCS, tmp_path / "docs")
    built = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    for page in DOCS.rglob("*.md"):
        name = page.relative_to(DOCS).with_suffix("")
        folder = name.parent if name.name == "index" else name
        assert (tmp_path / "site" / folder / "index.html").exists(), page


@pytest.mark.parametrize("name", ["README", "CONTRIBUTING", "AGENTS", "CHANGELOG"])
def test_every_file_that_a_page_beside_the_site_names_is_there(name: str) -> None:
    text = (ROOT / f"{name}.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([\w./-]+)\)", text)
    quoted = re.findall(
        r"`((?:docs|examples|extensions|template|tests|tools)/[a-z_./]*)`", text
    )
    for path in (*links, *quoted):
        assert (ROOT / path).exists(), path


def test_the_version_is_that_of_the_newest_changes() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    version = changes.split("\n## ")[1].split()[0]
    for name in ("mkdocs.yml", "docs/index.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert f"version {version}" in text, name
