"""A source of examples is a row: nothing else of the planner names one."""

from dataclasses import replace

import pytest

from extensions.planner import (
    SOURCES,
    TASKS,
    Answers,
    PlanError,
    make_plan,
    sources_offered,
    tasks_fitting,
)
from extensions.planner.data.data import Data
from extensions.planner.data.files import BUILT_IN, CSV_TABLE
from tools.generation import ROOT

PLANNER = ROOT / "extensions/planner"
OWN = [name for name, source in SOURCES.items() if source.custom]
SHAPES = {
    "tabular": "[6]",
    "series": "[12, 3]",
    "image": "[8, 8, 1]",
    "video": "[6, 8, 8, 1]",
    "tokens": "[12]",
}
FEATHER = replace(
    SOURCES["csv"],
    name="feather",
    title="a Feather file of your own",
    forms={"tabular": CSV_TABLE},
    files=replace(SOURCES["csv"].files, suffix=".feather", path="data.feather"),
    dependencies=("pandas>=2.2", "pyarrow>=15"),
)


def plan_of(kind: str, source: str) -> Data:
    task = next(iter(tasks_fitting(kind, source)))
    size = {"input_shape": SHAPES[kind], "outputs": "3", "vocabulary": "9"}
    stack = "[embedding: 4]" if kind == "tokens" else "[flatten]"
    stack = "[mlp: 4]" if kind == "tabular" else stack
    return make_plan(Answers(kind, task, stack, data_source=source, **size)).data


@pytest.mark.parametrize(
    ("kind", "source"), [(kind, name) for name in OWN for kind in SOURCES[name].kinds]
)
def test_a_source_has_templates_and_a_plan_for_each_kind(
    kind: str, source: str
) -> None:
    row, data = SOURCES[source], plan_of(kind, source)
    assert (ROOT / "template/data" / data.template).is_file()
    assert data.custom and data.dependencies == row.dependencies
    assert data.form == row.forms[kind] and data.files == row.files
    assert data.form.columns or not data.form.long_table


def test_a_source_names_kinds_and_tasks_that_there_are() -> None:
    for source in SOURCES.values():
        assert set(source.kinds) <= set(SHAPES) and set(source.tasks) <= set(TASKS)
        assert source.custom == (BUILT_IN not in source.forms.values())


def test_a_new_source_needs_a_row_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(PlanError, match="'feather' is not a choice"):
        plan_of_feather()
    monkeypatch.setitem(SOURCES, "feather", FEATHER)
    assert sources_offered("tabular")["feather"] == FEATHER.title
    assert "feather" not in sources_offered("image")
    data = plan_of_feather()
    assert data.form == CSV_TABLE and data.files.suffix == ".feather"
    assert data.dependencies == ("pandas>=2.2", "pyarrow>=15")


def plan_of_feather() -> Data:
    size = {"input_shape": "[6]", "outputs": "3", "data_source": "feather"}
    plan = make_plan(Answers("tabular", "multiclass", "[mlp: 4]", **size))
    assert "target" in plan.configuration.data_settings
    return plan.data


def test_no_other_module_names_a_source() -> None:
    row = PLANNER / "data/sources.py"
    for module in PLANNER.rglob("*.py"):
        text = module.read_text(encoding="utf-8")
        assert module == row or not any(f'"{name}"' in text for name in OWN), module
