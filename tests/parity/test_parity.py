"""The PyTorch and the Keras project of the same answers are the same network.

Each pair is generated, the weights are copied, and outputs, loss, gradients and a run
of 50 steps of plain gradient descent (10 on other backends than TensorFlow) on the same
batches are compared in float32.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from extensions.planner import TASKS, parse_layers
from extensions.planner.layers import LAYERS

from .pairs import generate_pair

OUTPUTS = LOSS = GRADIENTS = 1e-5
# On logits of 50 the two implementations of CTC themselves are 1.1e-5 apart.
CTC = 2e-5
RUN = 1e-4
# Where rounding decides on which side of a kink a number falls, at a ReLU or in a max
# pooling, two runs part for good. Few runs meet such a point; a fault parts every run.
SEEDS = (1, 2, 3)

# Input kind, task, per step, and a stack.
Case = tuple[str, str, bool, str]
FAMILIES: list[Case] = [
    ("tabular", "multiclass", False, "[mlp: 16]"),
    ("series", "multiclass", True, "[mlp: 16]"),
    ("series", "multiclass", False, "[conv1d: 8]"),
    ("series", "multiclass", True, "[conv1d: {filters: 8, padding: causal}]"),
    ("series", "binary", False, "[conv1d: {filters: 8, kernel: 4, padding: valid}]"),
    ("tokens", "binary", False, "[conv1d: {filters: 8, stride: 2, norm: none}]"),
    ("image", "multiclass", False, "[conv2d: 8]"),
    ("image", "regression", False, "[conv2d: {filters: 8, stride: 2, kernel: 5}]"),
    ("video", "multiclass", False, "[conv2d: 8]"),
    (
        "image",
        "binary",
        False,
        "[conv2d: {filters: 8, repeat: 2, residual: true, stride: 2}]",
    ),
    (
        "image",
        "multiclass",
        False,
        "[conv2d: {filters: 4, kernel: 1, stride: 2}, conv2d: {filters: 4, kernel: 1}]",
    ),
    (
        "series",
        "multiclass",
        True,
        "[conv1d: {filters: 8, kernel: 1, padding: causal}]",
    ),
    ("series", "binary", False, "[conv1d: {filters: 8, kernel: 1, stride: 2}]"),
    ("series", "multiclass", False, "[rnn: 8]"),
    ("series", "multiclass", True, "[rnn: {hidden: 8, layers: 2}]"),
    ("tokens", "multiclass", True, "[rnn: 8]"),
    ("series", "multiclass", False, "[gru: 8]"),
    ("series", "multiclass", True, "[gru: {hidden: 8, layers: 2}]"),
    ("tokens", "multiclass", False, "[gru: 8]"),
    ("series", "regression", False, "[lstm: 8]"),
    ("series", "multiclass", True, "[lstm: {hidden: 8, layers: 2}]"),
    ("tokens", "multiclass", False, "[lstm: 8]"),
    ("series", "binary", False, "[bilstm: 8]"),
    ("series", "multiclass", True, "[bilstm: {hidden: 8, layers: 2}]"),
    ("tokens", "multiclass", True, "[bilstm: 8]"),
    ("tokens", "regression", False, "[bilstm: {hidden: 8, layers: 2}]"),
    ("video", "multiclass", False, "[convlstm: 4]"),
    ("video", "binary", False, "[convlstm: {filters: 4, layers: 2}, mean]"),
    ("series", "multiclass", False, "[transformer: {size: 8, heads: 2}]"),
    ("series", "multiclass", True, "[transformer: {size: 16, norm_first: true}]"),
    ("tokens", "multiclass", False, "[transformer: {size: 16, layers: 2}]"),
    ("tokens", "multiclass", True, "[transformer: {size: 16, activation: gelu}]"),
    ("tokens", "multiclass", False, "[embedding: 8]"),
    ("series", "multiclass", False, "[projection: 6, positions, last]"),
    ("series", "multiclass", False, "[pool, flatten]"),
    ("image", "multiclass", False, "[pool: {kind: average}, mean]"),
    ("tabular", "regression", False, "[dropout: 0.0]"),
]
MIXED: list[Case] = [
    ("series", "multiclass", False, "[conv1d: 8, bilstm: 8, mlp: 16]"),
    ("series", "multiclass", True, "[conv1d: 8, bilstm: 8, mlp: 16]"),
    ("video", "multiclass", False, "[conv2d: {filters: 4, pool: max}, lstm: 8]"),
    ("video", "regression", False, "[conv2d: 4, pool, lstm: 8, mlp: 8]"),
    ("video", "binary", False, "[convlstm: 4, conv2d: 8]"),
    (
        "video",
        "multiclass",
        False,
        "[convlstm: 4, pool, conv2d: {filters: 4, norm: none}, mean, gru: 6]",
    ),
    ("tokens", "multiclass", False, "[embedding: 8, transformer: {size: 8}]"),
    ("tokens", "binary", False, "[embedding: 8, transformer: {size: 16}, mlp: 8]"),
    ("series", "multiclass", False, "[mlp: 8, lstm: 8, mlp: 8]"),
    ("series", "multiclass", True, "[mlp: 8, gru: 8, mlp: 8]"),
    ("series", "binary", False, "[conv1d: {filters: 8, pool: max}, gru: 8, mlp: 8]"),
    ("series", "regression", False, "[lstm: 8, bilstm: 6, mlp: 8]"),
    ("series", "multiclass", False, "[bilstm: 8, lstm: 8]"),
    ("series", "multiclass", False, "[gru: 8, mean, mlp: 8]"),
    ("series", "multiclass", False, "[lstm: 8, flatten, mlp: 8]"),
    ("series", "multiclass", False, "[rnn: 8, transformer: {size: 8, heads: 2}]"),
    ("series", "multiclass", True, "[transformer: {size: 8, heads: 2}, lstm: 8]"),
    (
        "series",
        "multiclass",
        False,
        "[conv1d: {filters: 8, padding: causal, dilation: 2}, "
        "conv1d: {filters: 8, stride: 2, pool: average}, last, mlp: 8]",
    ),
    (
        "series",
        "binary",
        False,
        "[conv1d: {filters: 8, norm: layer, activation: gelu}, mean, "
        "mlp: {units: 8, norm: batch, activation: tanh}]",
    ),
    ("tokens", "multiclass", False, "[embedding: 8, conv1d: 8, bilstm: 8, mlp: 8]"),
    ("tokens", "regression", False, "[conv1d: {filters: 8, pool: max}, lstm: 8]"),
    ("tokens", "multiclass", True, "[embedding: 8, mlp: 8, gru: 8, mlp: 8]"),
    ("tokens", "binary", False, "[conv1d: {filters: 8, padding: valid}, pool, mean]"),
    (
        "tokens",
        "multiclass",
        False,
        "[embedding: 8, conv1d: {filters: 8, stride: 2}, pool, "
        "transformer: {size: 8, heads: 2}, last]",
    ),
    ("tokens", "multiclass", False, "[embedding: 8, lstm: 8, flatten]"),
    ("tokens", "multiclass", True, "[transformer: {size: 16}, bilstm: 8]"),
    (
        "image",
        "multiclass",
        False,
        "[conv2d: {filters: 8, pool: max}, conv2d: {filters: 8, pool: average}, "
        "mlp: 16]",
    ),
    (
        "image",
        "binary",
        False,
        "[conv2d: 8, conv2d: {filters: 8, repeat: 2, residual: true}, "
        "conv2d: {filters: 12, residual: true, norm: none, stride: 2}, mean, mlp: 8]",
    ),
    (
        "image",
        "regression",
        False,
        "[conv2d: {filters: 6, kernel: 4, padding: valid, activation: silu}, "
        "conv2d: {filters: 6, dilation: 2, activation: elu}, flatten, "
        "mlp: {units: 8, norm: layer}]",
    ),
    (
        "video",
        "multiclass",
        False,
        "[conv2d: {filters: 4, stride: 2}, mean, transformer: {size: 8, heads: 2}]",
    ),
    ("video", "multiclass", False, "[conv2d: 4, convlstm: 4, conv2d: 4, mlp: 8]"),
    ("video", "binary", False, "[conv2d: {filters: 4, stride: 4}, conv1d: 8, gru: 4]"),
    ("video", "multiclass", False, "[last, conv2d: 4, mlp: 8]"),
    ("tabular", "binary", False, "[mlp: 16, mlp: {units: 8, norm: batch}, mlp: 4]"),
]
DENSE, STEPS = "[mlp: 8]", "[gru: 8]"
# Input kind, task, per step, and the answers about its loss.
LossCase = tuple[str, str, bool, dict[str, str]]
OPTIONS: list[LossCase] = [
    ("tabular", "multiclass", False, {"balance": "true"}),
    ("tabular", "multiclass", False, {"label_smoothing": "0.2"}),
    ("tabular", "multiclass", False, {"balance": "true", "label_smoothing": "0.2"}),
    ("tabular", "binary", False, {"balance": "true"}),
    ("tabular", "multilabel", False, {"balance": "true"}),
    ("tabular", "positive_regression", False, {"output_activation": "relu"}),
    ("tokens", "multiclass", True, {"balance": "true", "label_smoothing": "0.2"}),
    ("tokens", "multiclass", True, {"loss": "focal"}),
    ("tokens", "multiclass", True, {"loss": "kl_divergence"}),
    ("tokens", "binary", True, {"balance": "true"}),
    ("tokens", "multilabel", True, {"loss": "focal"}),
    ("tokens", "positive_regression", True, {"loss": "mae"}),
    ("series", "multiclass", True, {"balance": "true", "label_smoothing": "0.2"}),
    ("series", "multiclass", True, {"loss": "kl_divergence"}),
    ("series", "multilabel", True, {}),
    ("series", "regression", True, {"loss": "gaussian_nll"}),
    ("series", "bounded_regression", True, {"loss": "binary_cross_entropy"}),
]
KINDS = {"ctc": "series", "metric_learning": "image"}
LOSS_CASES: list[LossCase] = OPTIONS + [
    (KINDS.get(task.name, "tabular"), task.name, False, {"loss": loss})
    for task in TASKS.values()
    for loss in task.losses
]
# Series of your own that differ in length.
OWN = {"data_source": "npz", "input_shape": "[9, 3]", "padded": "true"}
OWN_CASES: list[tuple[str, bool, str, str]] = [
    ("multiclass", False, "[conv1d: 8, bilstm: 8, mlp: 8]", "4"),
    ("regression", False, "[transformer: {size: 8, heads: 2}]", "2"),
    ("binary", True, "[conv1d: {filters: 8, padding: causal}, lstm: 8]", ""),
    ("gaussian", True, "[gru: 8, mlp: 8]", "1"),
    ("ctc", False, "[conv1d: {filters: 8, stride: 2}, rnn: 8]", "3"),
]
# As few steps in networks of any other kind, which take longer with each step.
SHORT = {
    "series": {"data_source": "npz", "input_shape": "[12, 8]"},
    "tokens": {
        "data_source": "npz",
        "input_shape": "[12]",
        "vocabulary": "50",
        "padded": "true",
    },
}
OUTPUTS_OF = {"multiclass": "4", "regression": "2"}
# Convolution and BiLSTM, Transformer, masked GRU, residual; and ConvLSTM without a ReLU,
# at which rounding would decide, and each kind of machine rounds in its own way.
OTHER_BACKENDS = [MIXED[i] for i in (0, 6, 21, 27)]
OTHER_BACKENDS += [case for case in FAMILIES if case[-1] == "[convlstm: 4]"]


@pytest.mark.parametrize("case", [*FAMILIES, *MIXED], ids=str)
def test_both_frameworks_hold_the_same_network(
    tmp_path: Path,
    measure: Callable[..., dict[str, float]],
    record_property: Callable[[str, object], None],
    case: Case,
) -> None:
    check(measured(tmp_path, measure, record_property, case, "tensorflow"))


@pytest.mark.parametrize(("kind", "task", "per_step", "answers"), LOSS_CASES)
def test_both_frameworks_have_the_same_loss(
    tmp_path: Path,
    measure: Callable[..., dict[str, float]],
    record_property: Callable[[str, object], None],
    kind: str,
    task: str,
    per_step: bool,
    answers: dict[str, str],
) -> None:
    number = LOSS_CASES.index((kind, task, per_step, answers))
    stack = {"series": STEPS, "tokens": STEPS, "image": "[conv2d: 4]"}.get(kind, DENSE)
    given = {
        "input_kind": kind,
        "task": task,
        "layers": stack,
        "dropout": "0",
        **answers,
    }
    given |= {"per_step": "true"} if per_step else {}
    projects = generate_pair(tmp_path, f"loss_{number}", given)
    found = measure("tensorflow", *projects, what="network")
    row = f"{kind} {task} {'per step ' * per_step}{answers}"
    record_property("parity", {"backend": "tensorflow", "stack": row, **found})
    check(found, CTC if task == "ctc" else LOSS)


@pytest.mark.parametrize(("task", "per_step", "stack", "outputs"), OWN_CASES)
def test_both_frameworks_read_series_of_different_lengths_alike(
    tmp_path: Path,
    measure: Callable[..., dict[str, float]],
    record_property: Callable[[str, object], None],
    task: str,
    per_step: bool,
    stack: str,
    outputs: str,
) -> None:
    loss = "gaussian_nll" if task == "gaussian" else "auto"
    task = "regression" if task == "gaussian" else task
    given = {"input_kind": "series", "task": task, "layers": stack, "dropout": "0"}
    given |= OWN | {"loss": loss} | ({"per_step": "true"} if per_step else {})
    given |= {"outputs": outputs} if outputs else {}
    projects = generate_pair(tmp_path, f"own_{task}_{per_step}".lower(), given)
    found = measure("tensorflow", *projects)
    row = {"backend": "tensorflow", "stack": f"own series {task} {stack}", **found}
    record_property("parity", row)
    check(found, CTC if task == "ctc" else LOSS)


# One process imports a backend, and no other.
@pytest.mark.parametrize(
    "backend",
    [
        pytest.param(name, marks=pytest.mark.xdist_group(name))
        for name in ("jax", "torch")
    ],
)
@pytest.mark.parametrize("case", OTHER_BACKENDS, ids=str)
def test_the_keras_network_is_the_same_on_other_backends(
    tmp_path: Path,
    measure: Callable[..., dict[str, float]],
    record_property: Callable[[str, object], None],
    case: Case,
    backend: str,
) -> None:
    check(measured(tmp_path, measure, record_property, case, backend))


def test_every_family_is_compared_alone_and_enough_are_mixed() -> None:
    alone = {item.kind for case in FAMILIES for item in parse_layers(case[-1])}
    assert alone == set(LAYERS)
    assert len(set(MIXED)) >= 30


def measured(
    tmp_path: Path,
    measure: Callable[..., dict[str, float]],
    record_property: Callable[[str, object], None],
    case: Case,
    backend: str,
) -> dict[str, float]:
    """Generate the pair, compare it, and note the result for the table."""
    kind, task, per_step, stack = case
    number = [*FAMILIES, *MIXED].index(case)
    answers = {"input_kind": kind, "task": task, "layers": stack, "dropout": "0"}
    if per_step:
        answers["per_step"] = "true"
    if kind in SHORT:
        answers |= SHORT[kind] | {"outputs": OUTPUTS_OF.get(task, "0")}
    projects, packages = generate_pair(tmp_path, str(number), answers)
    for seed in SEEDS:
        found = measure(backend, projects, packages, seed=seed)
        if found["run_loss"] <= RUN and found["run_outputs"] <= RUN:
            break
    steps = "per step" if per_step else ""
    stack = f"{kind} {task} {steps} {stack}{f' (seed {seed})' * (seed > 1)}"
    row = {"backend": backend, "stack": stack, **found}
    record_property("parity", row)
    return found


def check(found: dict[str, float], loss_values: float = LOSS) -> None:
    assert found["parameters"] == found["twin_parameters"]
    assert found["outputs"] <= OUTPUTS
    assert found["loss"] <= LOSS
    assert found["loss_values"] <= loss_values
    assert found.get("gradients", 0.0) <= GRADIENTS
    assert found.get("run_loss", 0.0) <= RUN
    assert found.get("run_outputs", 0.0) <= RUN
