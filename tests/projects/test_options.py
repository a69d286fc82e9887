"""Every option of every layer, every optimizer and every explicit adapter, executed.

The projects' own tests check shapes, gradients, learning and resuming.
"""

from pathlib import Path

import pytest

from extensions.planner import Answers, parse_layers
from extensions.planner.layers import LAYERS
from extensions.planner.training.optimizers import OPTIMIZERS
from extensions.planner.training.schedules import SCHEDULES
from tests.conftest import Execute
from tools.cells import LEVELS, choose_epochs
from tools.rendering import write

from .frozen import write_frozen
from .style import check_style, format_quickly
from .training import train_and_evaluate

STACKS = (
    (
        "image",
        "[conv2d: {filters: 6, kernel: 5, stride: 2, activation: gelu, norm: none}, "
        "conv2d: {filters: 4, padding: valid, activation: silu, pool: average}, "
        "flatten, mlp: {units: 8, norm: batch, activation: elu}]",
    ),
    (
        "image",
        "[conv2d: {filters: 6, dilation: 2, activation: tanh, pool: max}, "
        "dropout: {rate: 0.1, spatial: true}, pool: {kind: average, size: 3}, mean, "
        "dropout: 0.2]",
    ),
    (
        "image",
        "[pool, conv2d: {filters: 5, kernel: 4, stride: 2, repeat: 2, residual: true}, "
        "mean, mlp: {units: 6, norm: layer}]",
    ),
    ("image", "[flatten]"),
    (
        "series",
        "[mlp: {units: 6, norm: layer, activation: tanh}, "
        "lstm: {hidden: 5, layers: 3, dropout: 0.2}, mlp: 4, mean]",
    ),
    ("series", "[lstm: 6, last, mlp: 5]"),
    ("series", "[gru: {hidden: 6, layers: 2, dropout: 0.1}, flatten]"),
    ("series", "[rnn: {hidden: 6, layers: 2, dropout: 0.1}, mean, dropout: 0.3]"),
    ("series", "[bilstm: {hidden: 4, layers: 2, dropout: 0.1}, projection: 3]"),
    ("series", "[mlp: 4, last]"),
    (
        "series",
        "[conv1d: {filters: 6, kernel: 4, padding: causal, dilation: 2, norm: layer, "
        "activation: elu}, dropout: {rate: 0.1, spatial: true}, lstm: 4]",
    ),
    (
        "series",
        "[positions, conv1d: {filters: 6, stride: 2, norm: none, pool: average}, "
        "transformer: {size: 6, heads: 2, feedforward: 8, layers: 2, norm_first: true, "
        "activation: gelu}]",
    ),
    ("tokens", "[conv1d: {filters: 6, stride: 2, pool: max}, bilstm: 4]"),
    ("tokens", "[embedding: 6, pool, last]"),
    (
        "video",
        "[convlstm: {filters: 3, kernel: 5, layers: 2, dropout: 0.1}, last, conv2d: 4]",
    ),
    ("video", "[conv2d: {filters: 3, stride: 2}, convlstm: 3, mean, conv1d: 4]"),
)
# Data sets, and answers about how the network of their matrix cell is trained.
TRAINING: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("tabular", "multiclass", {"optimizer": "sgd", "schedule": "plateau"}),
    (
        "tabular",
        "regression",
        {"optimizer": "momentum", "schedule": "step", "nesterov": "false"},
    ),
    ("image", "multiclass", {"optimizer": "momentum", "clip_norm": "0.5"}),
    (
        "tabular",
        "binary",
        {"optimizer": "adam", "schedule": "constant", "dropout": "0"},
    ),
    (
        "series",
        "regression",
        {"optimizer": "adamw", "schedule": "cosine", "warmup": "0.3"},
    ),
    ("tabular", "multilabel", {"optimizer": "rmsprop", "schedule": "step"}),
    ("image", "binary", {"optimizer": "adagrad", "clip_norm": "none"}),
    ("tabular", "multiclass", {"optimizer": "adadelta", "schedule": "plateau"}),
    ("tabular", "bounded_regression", {"optimizer": "adafactor", "dropout": "0.4"}),
    (
        "tabular",
        "positive_regression",
        {"optimizer": "lamb", "schedule": "cosine", "warmup": "0"},
    ),
)
FRAMEWORKS = ("pytorch", "keras")


@pytest.mark.parametrize(("kind", "stack"), STACKS)
@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_network_of_unusual_layers_passes_its_tests(
    execute: Execute, tmp_path: Path, framework: str, kind: str, stack: str
) -> None:
    package = f"{framework}_unusual_{STACKS.index((kind, stack))}"
    project = write(tmp_path, framework, package, input_kind=kind, layers=stack)
    format_quickly(project)
    check_style(project)
    answers = Answers(kind, "multiclass", stack)
    write_frozen(project, package, answers, framework)
    chosen = ["test_model.py", "test_frozen.py", "test_behavior.py"]
    files = [f"tests/{name}" for name in chosen if (project / "tests" / name).exists()]
    tests = execute(framework, project, "pytest", *files)
    assert tests.code == 0 and " passed" in tests.printed, tests.printed


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_errors_of_both_signs_that_cancel_out_fail_no_test(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    # At the start four of the eight outputs are above their targets.
    package = f"{framework}_signed"
    stack = "[embedding: 8, conv1d: 8, lstm: 6]"
    answers = {"task": "regression", "loss": "mae", "layers": stack}
    project = write(tmp_path, framework, package, input_kind="tokens", **answers)
    tests = execute(framework, project, "pytest", "-k", "reaches_every_parameter")
    assert tests.code == 0 and "1 passed" in tests.printed, tests.printed


@pytest.mark.parametrize(("kind", "task", "answers"), TRAINING)
@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_chosen_optimizer_and_schedule_learn(
    execute: Execute,
    tmp_path: Path,
    framework: str,
    kind: str,
    task: str,
    answers: dict[str, str],
) -> None:
    package = f"{framework}_trained_{TRAINING.index((kind, task, answers))}"
    level = LEVELS[kind, task, False]
    given = {"input_kind": kind, "task": task, "layers": level.stack, **answers}
    project = write(tmp_path, framework, package, **given)
    epochs = ("--epochs", str(choose_epochs((kind, task, False))))
    score, printed = train_and_evaluate(execute, framework, project, package, *epochs)
    assert level.learnt(score[level.metric]) > 0.5, printed


@pytest.mark.xdist_group("jax")
def test_a_keras_project_passes_its_tests_on_jax(
    execute: Execute, tmp_path: Path
) -> None:
    # That a transformer is the same on JAX is shown under parity.
    stack = "[conv1d: 8, mlp: 8]"
    project = write(tmp_path, "keras", "on_jax", input_kind="series", layers=stack)
    # What each depth compiles on its own takes most of the time, and no other code.
    tests = execute("jax", project, "pytest", "--ignore=tests/test_depth.py")
    assert tests.code == 0 and " passed" in tests.printed, tests.printed


def test_every_option_is_tried_with_another_value_than_its_default() -> None:
    tried = {
        (item.kind, name)
        for _, stack in STACKS
        for item in parse_layers(stack)
        for name, value in vars(item.options).items()
        if value != default_of(item.kind, name)
    }
    known = {
        (family.name, option.name)
        for family in LAYERS.values()
        for option in family.all_options
    }
    assert known - tried == set()


def test_every_optimizer_and_schedule_is_tried() -> None:
    answers = [given for _, _, given in TRAINING]
    assert {given["optimizer"] for given in answers} == set(OPTIMIZERS)
    assert {given.get("schedule") for given in answers} > set(SCHEDULES)


def default_of(kind: str, name: str) -> object:
    return {o.name: o.default for o in LAYERS[kind].all_options}[name]
