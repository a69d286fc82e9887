"""What leaves the template is formatted by Black, and a broken file is named."""

import re
import shutil
from pathlib import Path

import black
import pytest

from extensions.planner import FRAMEWORKS
from tests.conftest import Generate, copier_cli
from tools.generation import ROOT, git

STORED = sorted((ROOT / "template").rglob("*.py"))
JINJA = sorted((ROOT / "template").rglob("*.jinja"))
TAGS_ALONE = re.compile(r"(\s*\{%(?:(?!%\}).)*%\})+\s*")


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.name)
def test_a_stored_file_is_formatted(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert black.format_str(text, mode=black.Mode()) == text


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("kind", ["tabular", "video", "tokens"])
def test_a_generated_project_is_formatted(
    generate: Generate, framework: str, kind: str
) -> None:
    project = generate(framework=framework, input_kind=kind)
    paths = sorted(project.rglob("*.py"))
    assert len(paths) > 15
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert black.format_str(text, mode=black.Mode()) == text, path.name


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "super().__init__()",
            "super().__init__(",
            r"model\.py\.jinja does not render to valid Python \(line \d+ of the output",
        ),
        (
            "plan.parameters | thousands",
            "plan.paramters | thousands",
            r"model\.py\.jinja, line \d+: 'dict object' has no attribute 'paramters'",
        ),
    ],
)
def test_a_mistake_in_a_template_names_file_and_line(
    template: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    old: str,
    new: str,
    message: str,
) -> None:
    broken = tmp_path / "template"
    shutil.copytree(template, broken)
    path = broken / "template/frameworks/pytorch/model.py.jinja"
    path.write_text(path.read_text().replace(old, new))
    git(broken, "commit", "--quiet", "--all", "--message", "break it")
    target = tmp_path / "project"
    options = ("copy", "--defaults", "--vcs-ref", "HEAD")
    assert copier_cli(*options, broken, target) == 1
    assert re.search(message, capfd.readouterr().err)
    assert not target.exists()


def tags_and_lines(path: Path) -> tuple[int, int]:
    """Count the lines that are Jinja tags alone, and all lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return sum(TAGS_ALONE.fullmatch(line) is not None for line in lines), len(lines)


def test_templates_hold_names_not_rules() -> None:
    """Lines of tags alone: few in all templates together, not too many in any."""
    counts = {path.relative_to(ROOT): tags_and_lines(path) for path in JINJA}
    pathological = {
        str(path): f"{tags} of {lines}"
        for path, (tags, lines) in counts.items()
        if lines > 20 and tags > 0.4 * lines
    }
    assert not pathological
    tags, lines = (sum(numbers) for numbers in zip(*counts.values(), strict=True))
    assert tags < 0.18 * lines, f"{tags} of {lines} lines of all templates"
