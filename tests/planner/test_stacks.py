"""Shapes, adapters, masks and parameters of stacks, solved before anything is printed."""

import json
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extensions.planner import PRESETS, TASKS, Answers, Plan, PlanError, make_plan
from extensions.planner.data.demos import DEMOS
from extensions.planner.layers.conv1d import Conv1dOptions

from .strategies import stacks

DICT_METHODS = set(dir({}))


def plan_of(kind: str, stack: str, *, per_step: bool = False) -> Plan:
    return make_plan(Answers(kind, "multiclass", stack, per_step=per_step, dropout="0"))


@pytest.mark.parametrize(
    ("kind", "stack", "expected"),
    [
        ("image", "[conv2d: 4]", "conv1 (8, 8, 4) flatten1 (256)"),
        ("image", "[conv2d: 99]", "conv1 (8, 8, 99) mean1 (99)"),
        (
            "video",
            "[conv2d: 4, lstm: 3]",
            "conv1 (5, 16, 16, 4) flatten1 (5, 1024) lstm1 (3)",
        ),
        (
            "video",
            "[convlstm: 4, conv2d: 3]",
            "convlstm1 (16, 16, 4) conv1 (16, 16, 3) flatten1 (768)",
        ),
        ("video", "[conv2d: 2]", "conv1 (5, 16, 16, 2) flatten1 (5, 512) mean1 (512)"),
        ("series", "[lstm: 3, mlp: 4]", "lstm1 (3) dense1 (4)"),
        ("series", "[mlp: 4]", "dense1 (8, 4) mean1 (4)"),
        ("series", "[bilstm: 3, last]", "bilstm1 (6)"),
        ("series", "[bilstm: 3, mean]", "bilstm1 (8, 6) mean1 (6)"),
        (
            "series",
            "[transformer: 16]",
            "projection1 (8, 16) positions1 (8, 16) transformer1 (8, 16) mean1 (16)",
        ),
        (
            "tokens",
            "[transformer: {size: 16, layers: 2}]",
            "embedding1 (48, 16) positions1 (48, 16) transformer1 (48, 16) "
            "transformer2 (48, 16) mean1 (16)",
        ),
        (
            "tokens",
            "[embedding: 8, positions, gru: 4, transformer: 4]",
            "embedding1 (48, 8) positions1 (48, 8) gru1 (48, 4) transformer1 (48, 4) "
            "mean1 (4)",
        ),
        (
            "image",
            "[conv2d: {filters: 4, repeat: 2, stride: 2, residual: true, pool: max}]",
            "conv1 (4, 4, 4) conv2 (4, 4, 4) conv2_pool (2, 2, 4) flatten1 (16)",
        ),
    ],
)
def test_adapters_stand_where_shapes_need_them(
    kind: str, stack: str, expected: str
) -> None:
    layers = plan_of(kind, stack).layers
    assert " ".join(f"{layer.name} {layer.outputs}" for layer in layers) == expected


@pytest.mark.parametrize(
    ("stack", "expected"),
    [
        ("[embedding: 8, lstm: 4]", "lstm1"),
        ("[embedding: 8, conv1d: 8, transformer: 8]", "conv1 transformer1 mean1"),
        ("[embedding: 8, mlp: 4, flatten]", "flatten1"),
        ("[embedding: 8, pool, last]", "pool1 last1"),
    ],
)
def test_padded_steps_are_masked_where_they_would_disturb(
    stack: str, expected: str
) -> None:
    layers = plan_of("tokens", stack).layers
    assert " ".join(layer.name for layer in layers if layer.masked) == expected
    assert not any(layer.masked for layer in plan_of("series", "[lstm: 4]").layers)


def test_fewer_steps_count_behind_a_stride_or_a_pooling() -> None:
    stack = "[conv1d: {filters: 8, stride: 2}, pool, lstm: 4, mlp: 4]"
    cuts = {layer.name: layer.window for layer in plan_of("tokens", stack).layers}
    assert cuts["conv1"] == (1, 2)
    assert cuts["pool1"] == (2, 2)
    assert cuts["lstm1"] is None


@pytest.mark.parametrize(
    ("stack", "copied"),
    [
        ("[conv2d: {filters: 4, kernel: 1, stride: 2}]", [True, False]),
        ("[conv2d: {filters: 4, stride: 2, residual: true}]", [True, False]),
        ("[conv2d: {filters: 4, stride: 2}]", [False, False]),
        ("[conv2d: {filters: 4, kernel: 1}]", [False, False]),
        ("[conv2d: 16, conv2d: {filters: 4, kernel: 1, stride: 2}]", 3 * [False]),
        ("[conv2d: 15, conv2d: {filters: 4, kernel: 1, stride: 2}]", [False, True]),
        ("[conv2d: {filters: 4, kernel: 1, stride: 2, repeat: 2}]", [True, False]),
        (
            "[conv2d: {filters: 4, kernel: 1, stride: 2}, pool, "
            "conv2d: {filters: 4, kernel: 1, stride: 2}]",
            [True, False, False],
        ),
    ],
)
def test_strided_points_get_few_channels_first_in_memory(
    stack: str, copied: list[bool]
) -> None:
    found = [layer.contiguous for layer in plan_of("image", stack).layers]
    assert found[: len(copied)] == copied


def test_norms_follow_the_padding() -> None:
    options = [
        plan_of(kind, "[conv1d: 8]").layers[position].options
        for kind, position in (("series", 0), ("tokens", 1))
    ]
    norms = [x.norm for x in options if isinstance(x, Conv1dOptions)]
    assert norms == ["batch", "layer"]


@pytest.mark.parametrize(("kind", "task", "per_step"), DEMOS)
def test_every_preset_fits_every_task(kind: str, task: str, per_step: bool) -> None:
    for stack in PRESETS[kind].values():
        try:
            plan = make_plan(Answers(kind, task, stack, per_step=per_step))
        except PlanError as error:
            # Where every step needs its output, pooling over steps is refused.
            assert per_step and "every step needs an output" in str(error)
        else:
            steps = per_step or TASKS[task].steps == "any"
            assert plan.head.inputs.axes == ("TF" if steps else "F")


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(sorted(PRESETS)), stacks)
def test_any_stack_is_solved_or_refused_with_a_cure(
    kind: str, stack: list[object]
) -> None:
    try:
        plan = make_plan(Answers(kind, "binary", stack))
    except PlanError as error:
        assert str(error).startswith("layers: item ")
        assert str(error).count(". ") >= 1
        return
    shape = plan.data.inputs
    for layer in plan.layers:
        assert layer.inputs == shape
        assert min(layer.outputs.sizes) >= 1
        shape = layer.outputs
    assert plan.head.inputs == shape
    assert shape.axes == "F"
    names = [layer.name for layer in plan.layers]
    assert len(set(names)) == len(names)
    assert keys_of(json.loads(json.dumps(asdict(plan)))) & DICT_METHODS == set()


def keys_of(value: object) -> set[str]:
    """Return every key: one that names a dict's method would hide in a template."""
    if isinstance(value, dict):
        return set(value).union(*map(keys_of, value.values()))
    if isinstance(value, list):
        return set().union(*map(keys_of, value))
    return set()
