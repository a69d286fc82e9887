"""The same stack at other depths."""

import pytest
from hypothesis import given, settings

from extensions.planner import PRESETS, Answers, PlanError, make_project, parse_layers
from extensions.planner.data.demos import DEMOS
from extensions.planner.layers import LAYERS
from extensions.planner.network.depths import Stack, format_stack, stacks_by_depth

from .strategies import stacks as any_stack


def depth(items: Stack) -> int:
    return sum(
        getattr(item.options, "layers", 1) * getattr(item.options, "repeat", 1)
        for item in items
        if LAYERS[item.kind].group not in ("shape", "embedding")
    )


def stacks(text: str) -> dict[int, str]:
    return {n: format_stack(s) for n, s in stacks_by_depth(parse_layers(text)).items()}


@pytest.mark.parametrize(
    ("stack", "expected"),
    [
        (
            "[conv1d: 32, bilstm: 64, mlp: 64]",
            {
                1: "[conv1d: 32]",
                2: "[conv1d: 32, bilstm: 64]",
                3: "[conv1d: 32, bilstm: 64, mlp: 64]",
                4: "[conv1d: 32, bilstm: {hidden: 64, layers: 2}, mlp: 64]",
            },
        ),
        (
            "[embedding: 8, transformer: {size: 8, layers: 2}]",
            {
                1: "[embedding: 8, transformer: 8]",
                2: "[embedding: 8, transformer: {size: 8, layers: 2}]",
                3: "[embedding: 8, transformer: {size: 8, layers: 3}]",
            },
        ),
        (
            "[conv2d: {filters: 8, stride: 2, pool: max}, mean, mlp: 4]",
            {
                1: "[conv2d: {filters: 8, stride: 2, pool: max}, mean]",
                2: "[conv2d: {filters: 8, stride: 2, pool: max}, mean, mlp: 4]",
                3: "[conv2d: {filters: 8, stride: 2, pool: max}, conv2d: 8, mean, "
                "mlp: 4]",
            },
        ),
        (
            "[mlp: 4]",
            {1: "[mlp: 4]", 2: "[mlp: 4, mlp: 4]", 3: "[mlp: 4" + ", mlp: 4" * 2 + "]"},
        ),
        ("[flatten]", {}),
    ],
)
def test_a_stack_is_cut_and_grown(stack: str, expected: dict[int, str]) -> None:
    assert stacks(stack) == expected


@settings(max_examples=200, deadline=None)
@given(any_stack)
def test_any_stack_stands_among_depths_that_are_what_they_say(
    stack: list[object],
) -> None:
    items = parse_layers(stack)
    found = stacks_by_depth(items)
    assert all(depth(other) == number for number, other in found.items())
    assert not found or found[depth(items)] == items
    assert not found or depth(items) + 1 in found
    again = parse_layers(format_stack(items))
    assert [(i.kind, i.options) for i in again] == [(i.kind, i.options) for i in items]


@pytest.mark.parametrize(("kind", "task", "per_step"), DEMOS)
def test_every_preset_has_a_deeper_and_its_own_network(
    kind: str, task: str, per_step: bool
) -> None:
    for stack in PRESETS[kind].values():
        try:
            answers = Answers(kind, task, stack, per_step=per_step, extras="[depth]")
            plan = make_project(answers)
        except PlanError:
            assert per_step
            continue
        own = [d for d in plan.depths if d.plan is None]
        assert [d.module for d in own] == ["model"] and own[0].stack == stack
        assert plan.depths[-1].number == own[0].number + 1 or own[0].number == 1
        deepest = plan.depths[-1].plan
        assert deepest is not None and deepest.parameters > plan.parameters
        assert deepest.head.outputs == plan.head.outputs


def test_a_depth_that_leaves_fewer_steps_for_labels_is_not_compared() -> None:
    stack = "[gru: 8, conv1d: {filters: 8, padding: valid}]"
    deeper = "[gru: 8, conv1d: {filters: 8, padding: valid}, conv1d: {filters: 8, padding: valid}]"
    assert stacks(stack)[3] == deeper
    project = make_project(Answers("series", "ctc", stack, extras=["depth"]))
    assert [found.number for found in project.depths] == [1, 2]


def test_other_depths_are_planned_only_when_they_are_asked_for() -> None:
    assert make_project(Answers("tabular", "multiclass", "[mlp: 8]")).depths == ()


def test_a_study_without_another_depth_is_refused() -> None:
    answers = Answers("tabular", "multiclass", "[dropout: 0.1]", extras="[depth]")
    with pytest.raises(PlanError, match="has no other depth that can become a network"):
        make_project(answers)
