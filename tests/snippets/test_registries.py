"""Every entry of the registries has its snippets, and no snippet is without an entry."""

import re
from pathlib import Path

import pytest

from extensions.planner import FRAMEWORKS, HEADS, LOSSES, TASKS
from extensions.planner.data.demos import DEMOS
from extensions.planner.layers import FAMILIES
from extensions.planner.training.optimizers import OPTIMIZERS
from extensions.planner.training.schedules import SCHEDULES
from tools.generation import ROOT

TEMPLATE = ROOT / "template"
REGISTRIES = {
    "heads": set(HEADS),
    "layers": set(FAMILIES),
    "losses": set(LOSSES),
    "optimizers": set(OPTIMIZERS),
    "schedules": set(SCHEDULES),
}


def stems(directory: Path) -> set[str]:
    return {path.stem for path in directory.iterdir()}


@pytest.mark.parametrize("kind", REGISTRIES)
@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_entries_and_snippets_are_the_same(framework: str, kind: str) -> None:
    snippets = TEMPLATE / "frameworks" / framework / "snippets"
    # Some losses are a class of the framework, at least with some options.
    stock = stems(snippets / "stock_losses") if kind == "losses" else set()
    assert stems(snippets / kind) | stock == REGISTRIES[kind]


def test_families_stand_in_modules_of_their_own_names() -> None:
    modules = (ROOT / "extensions/planner/layers").glob("*.py")
    families = {path.stem for path in modules if "\nFAMILY = " in path.read_text()}
    assert families == set(FAMILIES)


def test_every_demo_has_its_data_and_every_task_its_metrics() -> None:
    assert stems(TEMPLATE / "data/demos") == {d.data.name for d in DEMOS.values()}
    assert {d.data.helper for d in DEMOS.values()} - {""} == stems(
        TEMPLATE / "data/helpers"
    )
    parts = {"keep_steps.jinja", "rows.jinja", "keep.jinja", "known.jinja"}
    found = {path.name for path in (TEMPLATE / "metrics").iterdir()} - parts
    assert found == {f"{task.metrics}.py.jinja" for task in TASKS.values()}


def test_every_task_names_what_its_metrics_measure() -> None:
    for task in TASKS.values():
        path = TEMPLATE / f"metrics/{task.metrics}.py.jinja"
        measured = re.findall(r'[{ ]"(\w+)": (?:float|edits)', path.read_text())
        assert tuple(measured) == task.scores and task.metric in measured


def test_every_loss_fits_some_task() -> None:
    assert {name for task in TASKS.values() for name in task.losses} == set(LOSSES)
