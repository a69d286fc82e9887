"""Every entry of the registries has its snippets, and no snippet is without an entry."""

import re
from pathlib import Path

import pytest

from extensions.planner import FRAMEWORKS, HEAD_FORMS, LOSSES, SOURCES, TASKS
from extensions.planner.data.demos import DEMOS
from extensions.planner.data.files import ARRAYS
from extensions.planner.layers import FAMILIES
from extensions.planner.objective.target_kinds import SNIPPETS, TARGET_KINDS
from extensions.planner.training.optimizers import OPTIMIZERS
from extensions.planner.training.schedules import SCHEDULES
from tools.generation import ROOT

TEMPLATE = ROOT / "template"
CUSTOM = TEMPLATE / "data/custom"
FORM_FILES = {"README", "data", "encoding", "examples", "inputs", "test_files"}
REGISTRIES = {
    "heads": set(HEAD_FORMS),
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
    known = set(FRAMEWORKS[framework].stock_losses)
    assert stems(snippets / "stock_losses") == known
    stock = known if kind == "losses" else set()
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


def test_every_form_of_own_data_has_the_same_files() -> None:
    forms = {
        form.name: form
        for row in SOURCES.values()
        if row.custom
        for form in row.forms.values()
    }
    for name, form in forms.items():
        found = {path.name.split(".")[0] for path in (CUSTOM / name).iterdir()}
        assert found >= FORM_FILES, name
        assert all(
            (CUSTOM / module).is_file()
            for module in (*form.modules.values(), *form.learned.values())
        )


def test_a_source_of_arrays_has_its_own_reading_and_writing_alone() -> None:
    """All other templates of arrays serve each of them, and name none."""
    rows = [row for row in SOURCES.values() if ARRAYS in row.forms.values()]
    folder = CUSTOM / "arrays"
    own = {
        folder / f"{verb}_{row.name}.py" for row in rows for verb in ("read", "write")
    }
    found = {path for verb in ("read", "write") for path in folder.glob(f"{verb}_*")}
    assert found == own
    for path in {*folder.iterdir(), *(TEMPLATE / "project").rglob("*custom*")} - own:
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        assert not any(row.files.suffix in text or row.name in text for row in rows), (
            path
        )


@pytest.mark.parametrize("part", SNIPPETS)
def test_every_kind_of_targets_has_its_snippets(part: str) -> None:
    named = {getattr(kind, part) for kind in TARGET_KINDS.values()} - {""}
    folder = CUSTOM / "targets" / (part if part == "mistakes" else f"{part}s")
    assert stems(folder) == named


def test_every_task_names_what_its_metrics_measure() -> None:
    for task in TASKS.values():
        path = TEMPLATE / f"metrics/{task.metrics}.py.jinja"
        measured = re.findall(r'[{ ]"(\w+)": (?:float|edits)', path.read_text())
        assert tuple(measured) == task.scores and task.metric in measured


def test_every_loss_fits_some_task() -> None:
    assert {name for task in TASKS.values() for name in task.losses} == set(LOSSES)
