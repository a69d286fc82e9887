"""Where dropout stands, for every kind of stack."""

import pytest

from extensions.planner import Answers, make_plan
from extensions.planner.layers.dropout import DropoutOptions


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
        ("series", "[mlp: 8]", "dense1 mean1 dense1_dropout"),
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
            "embedding1 positions1 transformer1 mean1 transformer1_dropout",
        ),
        (
            "video",
            "[conv2d: 4, lstm: 4]",
            "conv1 conv1_dropout flatten1 lstm1 lstm1_dropout",
        ),
        ("video", "[convlstm: 4]", "convlstm1 flatten1 convlstm1_dropout"),
        ("video", "[conv2d: 4, mean, pool]", "conv1 conv1_dropout mean1 pool1 mean2"),
        ("tokens", "[embedding: 8]", "embedding1 mean1 embedding1_dropout"),
        ("tabular", "[projection: 8]", "projection1 projection1_dropout"),
        ("image", "[flatten]", "flatten1"),
        (
            "series",
            "[mlp: 8, lstm: {hidden: 8, dropout: 0.4}, dropout: 0.2, mlp: 8]",
            "dense1 dense1_dropout lstm1 lstm1_dropout dropout1 dense2 dense2_dropout",
        ),
        (
            "series",
            "[lstm: {hidden: 8, layers: 2, dropout: 0.4}, dropout: 0.2]",
            "lstm1 dropout1",
        ),
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
    assert plan.layers[1].options == DropoutOptions(0.2, spatial=True)


def test_a_transformer_drops_inside_its_blocks() -> None:
    plan = make_plan(Answers("series", "multiclass", "[transformer: 8]", dropout="0.3"))
    inside = {layer.kind: layer.dropout for layer in plan.layers}
    assert inside["transformer"] == 0.3


def test_a_convolution_along_steps_drops_whole_features() -> None:
    plan = make_plan(Answers("series", "multiclass", "[conv1d: 8]"))
    assert plan.layers[1].options == DropoutOptions(0.2, spatial=True)
    assert plan.layers[1].layout == "signal"


@pytest.mark.parametrize(
    ("stack", "dropout", "notes"),
    [
        ("[conv1d: 8, lstm: 8, mlp: 8]", "auto", []),
        ("[mlp: 8]", "0", []),
        (
            "[mlp: 8, mlp: 8]",
            "0.7",
            [
                "dropout 0.7 at dense1, dense2 is above the usual 0.3 to 0.5 for dense "
                "layers"
            ],
        ),
        (
            "[lstm: {hidden: 8, layers: 2, dropout: 0.8}, mlp: 8]",
            "auto",
            ["dropout 0.8 at lstm1 is above the usual 0.1 to 0.3 for recurrent layers"],
        ),
        (
            "[transformer: 8]",
            "0.3",
            ["dropout 0.3 at transformer1 is above the usual 0.1 for transformers"],
        ),
        (
            "[conv1d: 8, dropout: 0.05]",
            "auto",
            ["dropout 0.05 at conv1 is below the usual 0.2 to 0.5 for convolutions"],
        ),
        (
            "[mlp: 8, lstm: {hidden: 8, dropout: 0.9}, mlp: 8]",
            "auto",
            ["dropout 0.9 at lstm1 is above the usual 0.1 to 0.3 for recurrent layers"],
        ),
        (
            "[mlp: 8, dropout: 0.9]",
            "auto",
            ["dropout 0.9 at dense1 is above the usual 0.3 to 0.5 for dense layers"],
        ),
        (
            "[dropout: 0.1, mlp: 8]",
            "auto",
            ["dropout 0.1 at dropout1 is applied to the raw inputs"],
        ),
        (
            "[flatten]",
            "0.4",
            [
                "dropout 0.4 is not used: the output layer reads the raw input, which "
                "is never dropped"
            ],
        ),
        (
            "[lstm: {hidden: 8, dropout: 0.2}]",
            "0.4",
            ["dropout 0.4 is not used: every dropout has a rate of its own"],
        ),
    ],
)
def test_what_is_unusual_about_dropout_is_noted(
    stack: str, dropout: str, notes: list[str]
) -> None:
    plan = make_plan(Answers("series", "multiclass", stack, dropout=dropout))
    assert list(plan.warnings) == notes


@pytest.mark.parametrize(
    ("stack", "dropout", "answer", "reason"),
    [
        ("[mlp: 8]", "auto", "0.3", "the usual rates of these layers"),
        ("[mlp: 8]", "0.4", "0.4", "your choice"),
        ("[mlp: 8]", "0", "none", "your choice"),
        (
            "[lstm: {hidden: 8, dropout: 0.8}, mlp: 8]",
            "auto",
            "0.3, 0.8",
            "as given in your layers, the usual rates elsewhere",
        ),
        (
            "[flatten]",
            "auto",
            "none",
            "the output layer reads the raw input, which is never dropped",
        ),
    ],
)
def test_the_readme_says_where_the_rates_come_from(
    stack: str, dropout: str, answer: str, reason: str
) -> None:
    plan = make_plan(Answers("series", "multiclass", stack, dropout=dropout))
    (found,) = (choice for choice in plan.decisions if choice.subject == "Dropout")
    assert (found.answer, found.reason) == (answer, reason)
