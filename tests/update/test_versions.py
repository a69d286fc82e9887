"""An update brings all of the new version, whose planner never mixes with the old."""

import re
from pathlib import Path

import pytest

from tools.generation import git

from .conftest import Begin, answers_of, contents, package, update
from .release import released
from .versions import (
    COMMENT,
    CURRENT,
    NAIVE,
    NAIVE_NEXT,
    NEXT,
    NEXT_COMMENT,
    NEXT_RATE,
    NEXT_README_LINE,
    RATE,
)

# The loader of the current tree is tried against itself too.
BEGINNINGS = [
    *((old, "pytorch") for old in (*released(), CURRENT)),
    *((old, "keras") for old in released()),
]


def rates(project: Path) -> set[float]:
    """Return every dropout rate in the networks of a project."""
    texts = [path.read_text() for path in project.glob("src/*/model*.py")]
    found = re.findall(r"Dropout\((?:p=)?([0-9.]+)", "".join(texts))
    return {float(rate) for rate in found}


@pytest.mark.parametrize(("old", "framework"), BEGINNINGS)
def test_the_new_planner_arrives_though_both_versions_share_a_process(
    begin: Begin, generated: Begin, old: str, framework: str
) -> None:
    project = begin(old, framework=framework)
    assert rates(project) == {RATE}
    assert update(project, NEXT) == 0
    assert rates(project) == {NEXT_RATE}
    assert contents(project) == contents(generated(NEXT, **answers_of(project)))


def test_a_loader_with_a_fixed_name_would_keep_the_old_planner(begin: Begin) -> None:
    project = begin(NAIVE)
    assert update(project, NAIVE_NEXT) == 0
    # The texts of the next version arrive, what its planner says does not.
    assert NEXT_README_LINE in (project / "README.md").read_text()
    assert rates(project) == {RATE}


@pytest.mark.parametrize("old", released())
def test_an_update_to_the_current_tree_equals_a_new_project(
    begin: Begin, generated: Begin, old: str
) -> None:
    project = begin(old)
    assert update(project, CURRENT) == 0
    assert contents(project) == contents(generated(CURRENT, **answers_of(project)))


def test_texts_change_where_the_template_changed_and_nowhere_else(begin: Begin) -> None:
    project = begin(CURRENT, dropout="0.5")
    assert COMMENT in package(project, "config.py").read_text()
    assert update(project, NEXT) == 0
    assert NEXT_COMMENT in package(project, "config.py").read_text()
    changed = git(project, "diff", "--numstat").splitlines()
    assert sorted(changed) == [
        "1\t1\t.copier-answers.yml",
        "1\t1\tREADME.md",
        "1\t1\tsrc/digit_reader/config.py",
    ]


def test_an_update_to_the_same_version_changes_nothing(begin: Begin) -> None:
    project = begin(CURRENT)
    assert update(project, CURRENT) == 0
    assert git(project, "status", "--porcelain") == ""
