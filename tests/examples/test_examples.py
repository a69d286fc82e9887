"""The gallery shows what the template generates now, and scores that are good."""

import shlex
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from PIL import Image

from examples.gallery import HERE, SOURCE, Example, find_examples, generate
from examples.pages import command, index, page
from extensions.planner import PRESETS
from tests.conftest import copier_cli
from tools.generation import ROOT

EXAMPLES = list(find_examples())
LARGEST_PICTURE = 60_000
LONGEST_TRAINING = 60

each = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)


def read(project: Path) -> dict[str, bytes]:
    """Return the files of a project, but those that it tells git to ignore."""
    ignored = [
        line.rstrip("/") for line in (project / ".gitignore").read_text().splitlines()
    ]
    paths = (path.relative_to(project) for path in project.rglob("*"))
    return {
        path.as_posix(): (project / path).read_bytes()
        for path in paths
        if (project / path).is_file()
        and not any(fnmatch(part, name) for part in path.parts for name in ignored)
    }


def test_every_folder_is_an_example() -> None:
    folders = {path.name for path in HERE.iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders == {example.name for example in EXAMPLES}


def test_there_are_at_least_eight_four_for_each_framework() -> None:
    counts = Counter(example.recorded["framework"] for example in EXAMPLES)
    assert counts.keys() == {"pytorch", "keras"}
    assert min(counts.values()) >= 4


def test_the_page_of_all_is_not_stale() -> None:
    written = (HERE / "README.md").read_text(encoding="utf-8")
    assert written == index(EXAMPLES), "run python -m examples.regenerate"


@each
def test_the_project_is_what_the_template_generates_now(
    example: Example, template: Path, tmp_path: Path
) -> None:
    generate(template, example, tmp_path / "project")
    new, kept = read(tmp_path / "project"), read(example.project)
    differing = {
        name for name in new.keys() | kept.keys() if new.get(name) != kept.get(name)
    }
    assert not differing, f"run python -m examples.regenerate {example.name}"


def test_the_command_shown_gives_the_same_answers(
    template: Path, tmp_path: Path
) -> None:
    example = next(e for e in EXAMPLES if "per_step" in e.given)
    words = shlex.split(command(example).replace("\\\n", ""))[2:]
    place = {SOURCE: str(template), example.name: str(tmp_path / "project")}
    options = [place.get(word, word) for word in words if word != "--trust"]
    assert copier_cli("copy", "--quiet", "--vcs-ref", "HEAD", *options) == 0
    shown, kept = (
        {name: answer for name, answer in e.recorded.items() if name[0] != "_"}
        for e in (Example(tmp_path), example)
    )
    assert shown == kept


@each
def test_no_answer_is_at_its_default(example: Example) -> None:
    questions = yaml.safe_load((ROOT / "copier.yml").read_text(encoding="utf-8"))
    first = next(iter(PRESETS[example.recorded["input_kind"]].values()))
    defaults = {
        name: q.get("default") for name, q in questions.items() if name[0] != "_"
    }
    given = {k: v for k, v in example.given.items() if k != "project_name"}
    assert "project_name" in example.given
    for name, value in given.items():
        assert value != (first if name == "layers" else defaults[name]), name


@each
def test_the_readme_shows_what_was_measured(example: Example) -> None:
    written = (example.folder / "README.md").read_text(encoding="utf-8")
    run = f"run python -m examples.regenerate {example.name}"
    assert written == page(example), run
    for name, value in example.metrics.items():
        assert f"| {name.replace('_', ' ')} | {value:.3f} |" in written, run


@each
def test_the_score_is_good_and_the_training_short(example: Example) -> None:
    assert example.level.learnt(example.metrics[example.level.metric]) > 0.5
    assert example.training["epochs"] > 3
    assert example.training["seconds"] < LONGEST_TRAINING


@each
def test_the_curves_are_shown(example: Example) -> None:
    picture = example.folder / "curves.png"
    assert "](curves.png)" in (example.folder / "README.md").read_text(encoding="utf-8")
    assert picture.stat().st_size < LARGEST_PICTURE
    with Image.open(picture) as shown:
        assert shown.format == "PNG" and min(shown.size) > 300
