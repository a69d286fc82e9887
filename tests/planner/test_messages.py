"""What a person reads when an answer cannot become a network."""

import pytest

from extensions.planner import Answers, PlanError, make_plan

MESSAGES = [
    (
        "image",
        "[embedding: 8]",
        "layers: item 1 of [embedding: 8]: embedding needs (T) but the input is "
        "(8, 8, 1). Leave embedding out, or choose input_kind tokens.",
    ),
    (
        "series",
        "[transformer: {size: 30, heads: 4}]",
        "layers: item 1 of [transformer: {size: 30, heads: 4}]: transformer: 4 heads do "
        "not divide the size 30 into equal parts. Use heads: 6.",
    ),
    (
        "series",
        "[conv1d: {filters: 8, kernel: 9, padding: valid}]",
        "layers: item 1 of [conv1d: {filters: 8, kernel: 9, padding: valid}]: conv1d: a "
        "kernel that spans 9 steps does not fit into (8, 8). "
        "Use padding: same or a smaller kernel.",
    ),
    (
        "series",
        "[conv1d: {filters: 8, stride: 2, dilation: 2}]",
        "layers: item 1 of [conv1d: {filters: 8, stride: 2, dilation: 2}]: conv1d: "
        "stride and dilation cannot both be above 1. Leave one of them at 1.",
    ),
    (
        "image",
        "[conv2d: {filters: 8, padding: valid, residual: true}]",
        "layers: item 1 of [conv2d: {filters: 8, padding: valid, residual: true}]: "
        "conv2d: residual: true needs outputs of the same size. Use padding: same.",
    ),
    (
        "video",
        "[convlstm: {filters: 8, kernel: 4}]",
        "layers: item 1 of [convlstm: {filters: 8, kernel: 4}]: convlstm: a kernel of "
        "4 × 4 has no center, so the state would drift. Use an odd kernel such as 5.",
    ),
    (
        "video",
        "[mlp: 8, conv2d: 8]",
        "layers: item 2 of [mlp: 8, conv2d: 8]: conv2d needs (H, W, C) or (T, H, W, C) "
        "but mlp gives (5, 8). Put conv2d before mlp.",
    ),
    (
        "series",
        "[lstm: 8, mlp: 8, dropout: {rate: 0.1, spatial: true}]",
        "layers: item 3 of [lstm: 8, mlp: 8, dropout: {rate: 0.1, spatial: true}]: "
        "dropout: spatial: true needs steps or pixels but gets (8). Leave it out.",
    ),
    (
        "tabular",
        "[conv1d:32]",
        "layers: item 1 of [conv1d:32]: 'conv1d:32' has no space after the colon. "
        "Write it as conv1d: 32.",
    ),
    (
        "tabular",
        "[mlp: 128, lstm: 64]",
        "layers: item 2 of [mlp: 128, lstm: 64]: lstm needs (T, F) but mlp gives (128). "
        "Leave lstm out, or choose input_kind series.",
    ),
    (
        "image",
        "[mlp: 128, conv2d: 64]",
        "layers: item 2 of [mlp: 128, conv2d: 64]: conv2d needs (H, W, C) or "
        "(T, H, W, C) but mlp gives (128). Put conv2d before mlp.",
    ),
    (
        "series",
        "[conv2d: 8]",
        "layers: item 1 of [conv2d: 8]: conv2d needs (H, W, C) or (T, H, W, C) but the "
        "input is (8, 8). Leave conv2d out, or choose input_kind image or video.",
    ),
    (
        "tabular",
        "[mlp:64]",
        "layers: item 1 of [mlp:64]: 'mlp:64' has no space after the colon. "
        "Write it as mlp: 64.",
    ),
    (
        "tabular",
        "[mpl: 64]",
        "layers: item 1 of [mpl: 64]: there is no layer 'mpl'. Did you mean mlp?",
    ),
    (
        "tabular",
        "[mlp: 0]",
        "layers: item 1 of [mlp: 0]: mlp has units: 0. "
        "It must be a whole number from 1 to 65536.",
    ),
    (
        "tabular",
        "[mlp: 1e3]",
        "layers: item 1 of [mlp: 1e3]: mlp has units: 1000.0. "
        "It must be a whole number from 1 to 65536.",
    ),
    (
        "tabular",
        "[mlp: {units: 8, dropuot: 0.1}]",
        "layers: item 1 of [mlp: {units: 8, dropuot: 0.1}]: mlp has no option 'dropuot'. "
        "Use units, activation, norm.",
    ),
    (
        "tabular",
        "[mlp]",
        "layers: item 1 of [mlp]: mlp is missing its units. Write it as mlp: 64.",
    ),
    (
        "tabular",
        "[]",
        "layers: '[]' contains no layers. Write it as [conv2d: 32, mlp: 64].",
    ),
    (
        "tabular",
        "mlp",
        "layers: 'mlp' is not a list. Write it as [conv2d: 32, mlp: 64].",
    ),
    (
        "tabular",
        "[mlp: {units: 8, units: 9}]",
        "layers: '[mlp: {units: 8, units: 9}]' gives units twice. "
        "Write it as [conv2d: 32, mlp: 64].",
    ),
    (
        "tabular",
        "&a [*a]",
        "layers: '&a [*a]' uses a YAML anchor. Write it as [conv2d: 32, mlp: 64].",
    ),
    (
        "image",
        "[conv2d: {filters: 8, kernel: 9, padding: valid}]",
        "layers: item 1 of [conv2d: {filters: 8, kernel: 9, padding: valid}]: conv2d: a "
        "kernel that spans 9 pixels does not fit into (8, 8, 1). "
        "Use padding: same or a smaller kernel.",
    ),
    (
        "image",
        "[pool, pool, pool, pool]",
        "layers: item 4 of [pool, pool, pool, pool]: pool: a window of 2 × 2 pixels does "
        "not fit into (1, 1, 1). Pool less often.",
    ),
    (
        "series",
        "[mlp: {units: 8, norm: batch}]",
        "layers: item 1 of [mlp: {units: 8, norm: batch}]: mlp: norm: batch needs (F) but "
        "gets (8, 8). Use norm: layer.",
    ),
]


@pytest.mark.parametrize(("input_kind", "stack", "message"), MESSAGES)
def test_a_stack_that_cannot_work_says_what_where_and_the_cure(
    input_kind: str, stack: str, message: str
) -> None:
    with pytest.raises(PlanError) as caught:
        make_plan(Answers(input_kind, "multiclass", stack))
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("dropout", "1"),
        ("dropout", "nan"),
        ("dropout", "-0.1"),
        ("learning_rate", "0"),
        ("learning_rate", "fast"),
        ("epochs", "0"),
        ("epochs", "2.5"),
        ("epochs", "9" * 400),
        ("batch_size", "-1"),
        ("batch_size", "²"),
        ("label_smoothing", "auto"),
        ("seed", "-1"),
    ],
)
def test_a_number_out_of_range_is_quoted(name: str, value: str) -> None:
    answers = Answers("tabular", "binary", "[mlp: 8]", **{name: value})
    with pytest.raises(PlanError, match="is not valid") as caught:
        make_plan(answers)
    assert str(caught.value).startswith(f"{name}: '{value[:60]}")


STEPS = [
    ("[conv1d: {filters: 8, stride: 2}]", "conv1d"),
    ("[conv1d: {filters: 8, padding: valid}]", "conv1d"),
    ("[lstm: 8, pool]", "pool"),
    ("[lstm: 8, last]", "last"),
    ("[lstm: 8, mean]", "mean"),
    ("[flatten]", "flatten"),
]


@pytest.mark.parametrize(("stack", "kind"), STEPS)
def test_a_label_for_every_step_keeps_every_step(stack: str, kind: str) -> None:
    with pytest.raises(PlanError) as caught:
        make_plan(Answers("series", "multiclass", stack, per_step=True))
    assert str(caught.value).endswith(
        f"{kind} changes the number of steps, but every step needs an output. Leave it "
        "out, keep padding: same and stride: 1, or answer per_step: false."
    )
