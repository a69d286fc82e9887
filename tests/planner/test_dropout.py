"""Where dropout stands, for every kind of stack."""

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from extensions.planner import Answers, Plan, PlanError, make_plan
from extensions.planner.demos import DEMOS
from extensions.planner.layer import Layer

from .strategies import stacks


def places(input_kind: str, stack: str, dropout: str = "auto") -> list[str]:
    plan = make_plan(Answers(input_kind, "multiclass", stack, dropout=dropout))
    return [layer.name for layer in plan.layers]


@pytest.mark.parametrize(
    ("input_kind", "stack", "expected"),
    [
        ("tabular", "[mlp: 8, mlp: 8]", "dense1 dense1_dropout dense2 dense2_dropout"),
        ("series", "[lstm: 8]", "lstm1 lstm1_dropout"),
        ("series", "[lstm: 8, mlp: 8]", "lstm1 lstm1_dropout dense1 dense1_dropout"),
        ("series", "[lstm: 8, lstm: 8]", "lstm1 lstm1_dropout lstm2 lstm2_dropout"),
        ("series", "[mlp: 8, lstm: 8]", "dense1 dense1_dropout lstm1 lstm1_dropout"),
        (
            "series",
            "[mlp: 8, lstm: 8, mlp: 8]",
            "dense1 dense1_dropout lstm1 dense2 dense2_dropout",
        ),
        ("series", "[mlp: 8]", "dense1 dense1_dropout mean1"),
        ("image", "[conv2d: 8, mlp: 8]", "conv1 flatten1 dense1 dense1_dropout"),
        (
            "image",
            "[conv2d: {filters: 8, pool: max}, conv2d: 8]",
            "conv1 conv1_pool conv1_dropout conv2 conv2_dropout flatten1",
        ),
        ("series", "[lstm: 8, dropout: 0.5]", "lstm1 dropout1"),
        (
            "series",
            "[conv1d: 8, bilstm: 8, mlp: 8]",
            "conv1 conv1_dropout bilstm1 dense1 dense1_dropout",
        ),
        (
            "tokens",
            "[embedding: 8, gru: 8]",
            "embedding1 embedding1_dropout gru1 gru1_dropout",
        ),
        (
            "tokens",
            "[embedding: 8, transformer: 8]",
            "embedding1 positions1 transformer1 transformer1_dropout mean1",
        ),
        (
            "video",
            "[conv2d: 4, lstm: 4]",
            "conv1 conv1_dropout flatten1 lstm1 lstm1_dropout",
        ),
        ("video", "[convlstm: 4]", "convlstm1 convlstm1_dropout flatten1"),
    ],
)
def test_dropout_stands_by_the_rules(
    input_kind: str, stack: str, expected: str
) -> None:
    assert " ".join(places(input_kind, stack)) == expected


def test_dropout_zero_leaves_every_dropout_out() -> None:
    assert places("series", "[mlp: 8, lstm: 8, mlp: 8]", "0") == [
        "dense1",
        "lstm1",
        "dense2",
    ]


def test_stacked_lstm_drops_between_its_layers() -> None:
    stack = "[lstm: {hidden: 8, layers: 2, dropout: 0.4}]"
    plan = make_plan(Answers("series", "multiclass", stack))
    assert plan.layers[0].dropout == 0.4


def test_maps_are_dropped_whole_only_without_a_dense_layer() -> None:
    plan = make_plan(Answers("image", "multiclass", "[conv2d: 8]"))
    assert plan.layers[1].options == {"rate": 0.2, "spatial": True}


def test_a_transformer_drops_inside_its_blocks() -> None:
    plan = make_plan(Answers("series", "multiclass", "[transformer: 8]", dropout="0.3"))
    inside = {layer.kind: layer.dropout for layer in plan.layers}
    assert inside["transformer"] == 0.3


def test_a_convolution_along_steps_drops_whole_features() -> None:
    plan = make_plan(Answers("series", "multiclass", "[conv1d: 8]"))
    assert plan.layers[1].options == {"rate": 0.2, "spatial": True}
    assert plan.layers[1].run == "signal"


DENSE = ("mlp",)
CONVOLUTIONS = ("conv1d", "conv2d")
RECURRENT = ("rnn", "gru", "lstm", "bilstm", "convlstm")
LEARNING = (*DENSE, *CONVOLUTIONS, *RECURRENT, "transformer", "embedding", "projection")
RATE = 0.35


def drawn_plan(cell: tuple[str, str, bool], stack: list[object], rate: str) -> Plan:
    kind, task, per_step = cell
    try:
        return make_plan(Answers(kind, task, stack, per_step=per_step, dropout=rate))
    except PlanError:
        reject()


def segments(plan: Plan) -> list[tuple[Layer, list[Layer]]]:
    """Return each layer that learns, with those behind it up to the next."""
    found: list[tuple[Layer, list[Layer]]] = []
    for layer in plan.layers:
        if layer.kind in LEARNING:
            found.append((layer, []))
        elif found:
            found[-1][1].append(layer)
    return found


any_rate = st.sampled_from(["auto", str(RATE), "0"])
any_cell = st.sampled_from(sorted(DEMOS))


@settings(max_examples=400, deadline=None)
@given(any_cell, stacks, any_rate)
def test_by_the_rules_some_layers_are_followed_by_dropout_and_no_others(
    cell: tuple[str, str, bool], stack: list[object], rate: str
) -> None:
    plan = drawn_plan(cell, stack, rate)
    row = segments(plan)
    for place, (layer, behind) in enumerate(row):
        added = [x for x in behind if x.kind == "dropout" and x.reason]
        written = [x for x in behind if x.kind == "dropout" and not x.reason]
        following = [after.kind for after, _ in row[place + 1 :]]
        own = layer.options.get("dropout")
        expected = (
            own is not None
            or layer.kind in DENSE
            or (layer.kind in CONVOLUTIONS and not set(following) & set(DENSE))
            or (not following and layer.kind not in ("embedding", "projection"))
            or (following[:1] and following[0] in RECURRENT)
            or (place == 0 and layer.kind in RECURRENT and layer.options["layers"] == 1)
        )
        zero = (
            own == 0
            if own is not None
            else rate == "0" or (rate == "auto" and plan.objective.loss.paired)
        )
        if written:
            assert not added, "the person's own dropout stands alone"
        else:
            assert len(added) == bool(expected and not zero)
        for dropout in added:
            assert dropout.options["rate"] == (
                own if own is not None else usual(layer, rate)
            )


def usual(layer: Layer, rate: str) -> float:
    """Return the rate that a layer's family has, or that was answered."""
    if rate != "auto":
        return float(rate)
    if layer.kind == "transformer":
        return 0.1
    return 0.3 if layer.kind in DENSE else 0.2


@settings(max_examples=200, deadline=None)
@given(any_cell, stacks, any_rate)
def test_nothing_is_dropped_of_the_raw_input(
    cell: tuple[str, str, bool], stack: list[object], rate: str
) -> None:
    plan = drawn_plan(cell, stack, rate)
    kinds = [layer.kind for layer in plan.layers]
    first = next((i for i, kind in enumerate(kinds) if kind in LEARNING), len(kinds))
    assert not any(x.kind == "dropout" and x.reason for x in plan.layers[:first])


@settings(max_examples=200, deadline=None)
@given(any_cell, stacks)
def test_dropout_is_inside_what_has_room_for_it_and_never_ignored(
    cell: tuple[str, str, bool], stack: list[object]
) -> None:
    plan = drawn_plan(cell, stack, str(RATE))
    for layer, behind in segments(plan):
        stacked = layer.kind in RECURRENT and layer.options["layers"] > 1
        own = layer.options.get("dropout")
        rate = RATE if own is None else own
        assert layer.dropout == (rate if stacked or layer.kind == "transformer" else 0)
        dropped = [x.options["rate"] for x in behind if x.kind == "dropout"]
        if own:
            assert own in dropped or any(
                not x.reason for x in behind if x.kind == "dropout"
            )


@settings(max_examples=200, deadline=None)
@given(any_cell, stacks)
def test_whole_maps_are_dropped_behind_convolutions_as_long_as_there_are_maps(
    cell: tuple[str, str, bool], stack: list[object]
) -> None:
    plan = drawn_plan(cell, stack, str(RATE))
    for layer, behind in segments(plan):
        for dropout in behind:
            if dropout.kind == "dropout" and dropout.reason:
                maps = layer.kind in CONVOLUTIONS and dropout.inputs.axes != "F"
                assert dropout.options["spatial"] == maps
                assert dropout.inputs == dropout.outputs


@pytest.mark.parametrize(
    ("stack", "dropout", "notes"),
    [
        ("[conv1d: 8, lstm: 8, mlp: 8]", "auto", []),
        ("[mlp: 8]", "0", []),
        (
            "[mlp: 8, mlp: 8]",
            "0.7",
            [
                "dropout 0.7 at dense1, dense2 is above the usual 0.3 to 0.5 of dense layers"
            ],
        ),
        (
            "[lstm: {hidden: 8, layers: 2, dropout: 0.8}, mlp: 8]",
            "auto",
            ["dropout 0.8 at lstm1 is above the usual 0.1 to 0.3 of recurrent layers"],
        ),
        (
            "[transformer: 8]",
            "0.3",
            ["dropout 0.3 at transformer1 is above the usual 0.1 of transformers"],
        ),
        (
            "[conv1d: 8, dropout: 0.05]",
            "auto",
            ["dropout 0.05 at conv1 is below the usual 0.2 to 0.5 of convolutions"],
        ),
    ],
)
def test_a_rate_outside_the_usual_range_is_noted(
    stack: str, dropout: str, notes: list[str]
) -> None:
    plan = make_plan(Answers("series", "multiclass", stack, dropout=dropout))
    assert list(plan.notes) == notes
