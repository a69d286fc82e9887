"""Every option of every layer, every optimizer and every explicit adapter, executed.

The projects' own tests check shapes, gradients, learning and resuming.
"""

import pytest

from extensions.planner import parse_layers
from extensions.planner.layers import LAYERS
from extensions.planner.optimizers import OPTIMIZERS
from tests.conftest import Generate

from .conftest import Execute

IMAGE = (
    "[conv2d: {filters: 6, kernel: 5, stride: 2, activation: gelu, norm: none}, "
    "conv2d: {filters: 4, padding: valid, activation: silu, pool: average}, flatten, "
    "mlp: {units: 8, norm: batch, activation: elu}]",
    "[conv2d: {filters: 6, dilation: 2, activation: tanh, pool: max}, "
    "dropout: {rate: 0.1, spatial: true}, pool: {kind: average, size: 3}, mean, "
    "dropout: 0.2]",
    "[pool: {size: 4}, conv2d: {filters: 5, stride: 3}, mean, "
    "mlp: {units: 6, norm: layer}]",
    "[flatten]",
)
SERIES = (
    "[mlp: {units: 6, norm: layer, activation: tanh}, "
    "lstm: {hidden: 5, layers: 3, dropout: 0.2}, mlp: 4, mean]",
    "[lstm: 6, last, mlp: 5]",
    "[lstm: 6, flatten]",
    "[lstm: 6, mean, dropout: 0.3]",
    "[mlp: 4, last]",
)
TRAINING = (
    ("tabular", "regression", "momentum", "0.4"),
    ("tabular", "binary", "adam", "0"),
    ("series", "multiclass", "momentum", "0.1"),
    ("series", "regression", "adamw", "auto"),
    ("image", "regression", "adam", "0"),
)
SMALL = {"tabular": "[mlp: 6]", "series": "[lstm: 5]", "image": "[conv2d: 4]"}


@pytest.mark.parametrize("stack", [*IMAGE, *SERIES])
@pytest.mark.parametrize(
    "framework",
    [pytest.param(f, marks=pytest.mark.xdist_group(f)) for f in ("pytorch", "keras")],
)
def test_a_network_of_unusual_layers_passes_its_tests(
    generate: Generate, execute: Execute, framework: str, stack: str
) -> None:
    kind = "image" if stack in IMAGE else "series"
    package = f"{framework}_unusual_{(*IMAGE, *SERIES).index(stack)}"
    project = generate(
        framework=framework, input_kind=kind, layers=stack, package_name=package
    )
    tests = execute(framework, project, "pytest", "tests/test_model.py")
    assert tests.code == 0 and " passed" in tests.printed, tests.printed


@pytest.mark.parametrize(("kind", "task", "optimizer", "dropout"), TRAINING)
@pytest.mark.parametrize(
    "framework",
    [pytest.param(f, marks=pytest.mark.xdist_group(f)) for f in ("pytorch", "keras")],
)
def test_a_chosen_optimizer_trains_and_resumes(
    generate: Generate,
    execute: Execute,
    framework: str,
    kind: str,
    task: str,
    optimizer: str,
    dropout: str,
) -> None:
    project = generate(
        framework=framework,
        input_kind=kind,
        task=task,
        layers=SMALL[kind],
        optimizer=optimizer,
        dropout=dropout,
        package_name=f"{framework}_{kind}_{task}_{optimizer}",
    )
    tests = execute(framework, project, "pytest")
    assert tests.code == 0 and " passed" in tests.printed, tests.printed


def test_every_option_is_tried_with_another_value_than_its_default() -> None:
    tried = {
        (item.kind, name)
        for stack in (*IMAGE, *SERIES)
        for item in parse_layers(stack)
        for name, value in item.options.items()
        if value != default_of(item.kind, name)
    }
    known = {
        (family.name, option.name)
        for family in LAYERS.values()
        for option in family.all_options
    }
    assert known - tried == set()


def test_every_optimizer_is_tried() -> None:
    assert {optimizer for _, _, optimizer, _ in TRAINING} == set(OPTIMIZERS)


def default_of(kind: str, name: str) -> object:
    return {o.name: o.default for o in LAYERS[kind].all_options}[name]
