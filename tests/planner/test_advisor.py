"""The advisor's stacks: valid whatever is answered, and deeper where there is reason."""

from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extensions.planner import (
    AMOUNTS,
    REACHES,
    SHAPES,
    STRUCTURES,
    Answers,
    Plan,
    make_plan,
    parse_layers,
    recommend,
    sources_offered,
    steps_offered,
    tasks_fitting,
)
from extensions.planner.data.demos import DEMOS
from extensions.planner.layers import LAYERS
from extensions.planner.layers.dropout import rate_of
from extensions.planner.layers.mlp import MlpOptions

OF = list(product(STRUCTURES, REACHES, AMOUNTS))
LEAST_LAYERS = {"simple": 1, "textured": 3, "hierarchical": 5}


def answers_of(answers: Mapping[str, Any], layers: str = "") -> Answers:
    return Answers(**{**answers, "layers": layers})


def plan_of(answers: Mapping[str, Any], *of: str) -> Plan:
    stack = recommend(answers_of(answers), *of).layers
    return make_plan(answers_of(answers, stack))


def depth(answers: Mapping[str, Any], *of: str) -> int:
    """Count the layers that learn, as a person would: an embedding is none."""
    items = parse_layers(recommend(answers_of(answers), *of).layers)
    return sum(
        getattr(item.options, "layers", 1) * getattr(item.options, "repeat", 1)
        for item in items
        if LAYERS[item.kind].group not in ("embedding", "shape")
    )


@pytest.mark.parametrize(("kind", "task", "per_step"), DEMOS)
def test_every_combination_gives_a_valid_stack_with_reasons(
    kind: str, task: str, per_step: bool
) -> None:
    answers = {"input_kind": kind, "task": task, "per_step": per_step}
    for of in OF:
        plan = plan_of(answers, *of)
        assert plan.parameters > 0 and not plan.warnings
        reasons = recommend(answers_of(answers), *of).reasons
        assert any(of[0] in reason for reason in reasons)
        assert all(len(reason) <= 74 for reason in reasons), "a prompt is 80 wide"


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_own_data_of_any_shape_get_a_valid_stack(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(SHAPES)))
    source = data.draw(
        st.sampled_from([s for s in sources_offered(kind) if s != "demo"])
    )
    task = data.draw(st.sampled_from(sorted(tasks_fitting(kind, source))))
    sizes = [data.draw(st.integers(1, 40)) for _ in SHAPES[kind].split(",")]
    answers = {
        "input_kind": kind,
        "data_source": source,
        "task": task,
        "input_shape": sizes,
        "outputs": 3,
        "vocabulary": 50,
        "padded": data.draw(st.booleans()),
        "per_step": steps_offered(kind, task) and data.draw(st.booleans()),
    }
    assert plan_of(answers, *data.draw(st.sampled_from(OF))).parameters > 0


@pytest.mark.parametrize("kind", ["series", "image", "video"])
@pytest.mark.parametrize("structure", STRUCTURES)
def test_the_structure_says_how_deep(kind: str, structure: str) -> None:
    answers = {"input_kind": kind, "task": "multiclass"}
    depths = [depth(answers, structure, "medium", few) for few in AMOUNTS]
    assert min(depths) >= LEAST_LAYERS[structure]
    assert depths == sorted(depths), "more examples, more layers"


@pytest.mark.parametrize("kind", ["series", "video", "tokens"])
def test_the_reach_says_what_brings_the_steps_together(kind: str) -> None:
    answers = {"input_kind": kind, "task": "multiclass"}
    found = {
        reach: {x.kind for x in plan_of(answers, "textured", reach, "some").layers}
        for reach in REACHES
    }
    assert "conv1d" in found["short"] and not found["short"] & {"lstm", "transformer"}
    assert "lstm" in found["medium"]
    assert "transformer" in found["long"]


def test_few_examples_get_narrow_layers_and_much_dropout() -> None:
    answers = {"input_kind": "series", "task": "multiclass"}
    few, many = (plan_of(answers, "textured", "long", n) for n in ("few", "many"))
    assert few.parameters < many.parameters / 10
    assert rate_of(few.layers[-1]) == 0.3
    table = plan_of(
        {"input_kind": "tabular", "task": "multiclass"}, "textured", "", "few"
    )
    assert rate_of(table.layers[-1]) == 0.5
    assert "transformer" not in {x.kind for x in few.layers}


def test_an_answer_for_every_step_gets_one_layer_more() -> None:
    answers = {"input_kind": "series", "task": "multiclass"}
    steps = {**answers, "per_step": True}
    of = ("simple", "medium", "some")
    assert depth(steps, *of) == depth(answers, *of) + 1


def test_many_layers_over_pixels_have_shortcuts_and_dense_ones_norms() -> None:
    image = {"input_kind": "image", "task": "multiclass"}
    deep = plan_of(image, "hierarchical", "medium", "many")
    assert any(x.kind == "residual" for x in deep.layers)
    table = {"input_kind": "tabular", "task": "multiclass"}
    dense = plan_of(table, "textured", "medium", "many")
    assert {
        x.options.norm for x in dense.layers if isinstance(x.options, MlpOptions)
    } == {"batch"}
