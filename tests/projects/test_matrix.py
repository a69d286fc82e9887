"""Every framework × input kind × task × layer family: generated, tested and trained.

The score must lie half-way between guessing and what was measured on the same data with
a small untuned network.
"""

import json
from pathlib import Path

import numpy as np
import pytest

from extensions.planner import parse_layers
from extensions.planner.demos import DEMOS
from extensions.planner.layers import LAYERS
from tests.conftest import Generate

from .conftest import Execute, check_style

CONV2D = "[conv2d: {filters: 16, pool: max}, conv2d: {filters: 32, pool: max}]"
# Layer families for every kind of input and task, by the name of the cell.
STACKS = {
    ("tabular", "multiclass", False): {"mlp": "[mlp: 64]"},
    ("tabular", "binary", False): {"mlp": "[mlp: 64]"},
    ("tabular", "regression", False): {"mlp": "[mlp: 64]"},
    ("series", "multiclass", False): {
        "mlp": "[mlp: 64]",
        "lstm": "[lstm: 64]",
        "conv1d": "[conv1d: 32, conv1d: {filters: 64, pool: max}]",
        "gru": "[gru: 64]",
        "rnn": "[rnn: 64]",
        "bilstm": "[conv1d: 32, bilstm: 32, mlp: 32]",
        "transformer": "[transformer: 32]",
    },
    ("series", "binary", False): {"mlp": "[mlp: 64]", "lstm": "[lstm: 64]"},
    ("series", "regression", False): {"mlp": "[mlp: 64]", "lstm": "[lstm: 64]"},
    ("series", "multiclass", True): {"bilstm": "[conv1d: 32, bilstm: 32]"},
    ("image", "multiclass", False): {"mlp": "[mlp: 128]", "conv2d": CONV2D},
    ("image", "binary", False): {"mlp": "[mlp: 128]", "conv2d": CONV2D},
    ("image", "regression", False): {"mlp": "[mlp: 128]", "conv2d": CONV2D},
    ("video", "multiclass", False): {"conv2d": CONV2D.replace("]", ", lstm: 64]")},
    ("video", "binary", False): {
        "convlstm": "[convlstm: 8, pool, conv2d: {filters: 16, pool: max}]"
    },
    ("video", "regression", False): {"conv2d": CONV2D.replace("]", ", gru: 64]")},
    ("tokens", "multiclass", False): {
        "transformer": "[embedding: 32, transformer: {size: 32, layers: 2}]"
    },
    ("tokens", "binary", False): {
        "conv1d": "[embedding: 32, conv1d: 64, conv1d: {filters: 64, pool: max}]"
    },
    ("tokens", "regression", False): {"gru": "[embedding: 32, gru: 64]"},
    ("tokens", "multiclass", True): {"bilstm": "[embedding: 32, bilstm: 32]"},
}
# The metric, its value for guessing, and the level that was measured.
LEVELS = {
    ("tabular", "multiclass", False): ("accuracy", 0.40, 1.0),
    ("tabular", "binary", False): ("accuracy", 0.63, 0.98),
    ("tabular", "regression", False): ("r2", 0.0, 0.5),
    ("series", "multiclass", False): ("accuracy", 0.10, 0.95),
    ("series", "binary", False): ("accuracy", 0.50, 0.97),
    ("series", "regression", False): ("r2", 0.0, 0.6),
    ("series", "multiclass", True): ("accuracy", 0.26, 0.98),
    ("image", "multiclass", False): ("accuracy", 0.10, 0.99),
    ("image", "binary", False): ("accuracy", 0.50, 0.95),
    ("image", "regression", False): ("r2", 0.0, 0.98),
    ("video", "multiclass", False): ("accuracy", 0.125, 0.99),
    ("video", "binary", False): ("accuracy", 0.50, 0.99),
    ("video", "regression", False): ("r2", 0.0, 0.99),
    ("tokens", "multiclass", False): ("accuracy", 0.33, 0.98),
    ("tokens", "binary", False): ("accuracy", 0.62, 0.96),
    ("tokens", "regression", False): ("r2", 0.0, 0.93),
    ("tokens", "multiclass", True): ("accuracy", 0.68, 0.99),
}
CELLS = [
    pytest.param(
        framework, *cell, family, id=f"{framework}-{'-'.join(map(str, cell))}-{family}"
    )
    for framework in ("pytorch", "keras")
    for cell, stacks in STACKS.items()
    for family in stacks
]


@pytest.mark.parametrize(("framework", "kind", "task", "per_step", "family"), CELLS)
def test_project_passes_its_tests_and_learns(
    generate: Generate,
    execute: Execute,
    framework: str,
    kind: str,
    task: str,
    per_step: bool,
    family: str,
) -> None:
    cell = (kind, task, per_step)
    package = f"{framework}_{kind}_{task}_{family}" + "_steps" * per_step
    project = generate(
        framework=framework,
        input_kind=kind,
        task=task,
        layers=STACKS[cell][family],
        package_name=package,
        **({"per_step": True} if per_step else {}),
    )
    check_style(project)
    tests = execute(framework, project, "pytest")
    assert tests.code == 0, tests.printed
    assert " passed" in tests.printed and "skipped" not in tests.printed

    trained = execute(framework, project, f"{package}.train", "--run", "runs/a")
    assert trained.code == 0, trained.printed
    evaluated = execute(framework, project, f"{package}.evaluate", "--run", "runs/a")
    assert evaluated.code == 0, evaluated.printed
    metrics = json.loads((project / "runs/a/metrics.json").read_text())
    metric, guess, level = LEVELS[cell]
    print(f"score: {framework} {kind} {task} {family} {metric} {metrics[metric]:.3f}")
    assert metrics[metric] > (guess + level) / 2, trained.printed

    predict(execute, framework, project, package, DEMOS[cell].data.inputs.sizes)


def predict(
    execute: Execute,
    framework: str,
    project: Path,
    package: str,
    shape: tuple[int, ...],
) -> None:
    """Predict three unseen examples from a file, as a user would."""
    np.savez(project / "new.npz", x=np.ones((3, *shape), dtype=int))
    files = ("--input", "new.npz", "--output", "new.csv")
    predicted = execute(
        framework, project, f"{package}.predict", "--run", "runs/a", *files
    )
    assert predicted.code == 0, predicted.printed
    rows = (project / "new.csv").read_text().splitlines()[1:]
    assert len(rows) == (3 * shape[0] if "_steps" in package else 3)


def test_every_demo_and_every_family_is_in_the_matrix() -> None:
    assert set(STACKS) == set(LEVELS) == set(DEMOS)
    used = {
        item.kind
        for x in STACKS.values()
        for s in x.values()
        for item in parse_layers(s)
    }
    assert {name for name, family in LAYERS.items() if family.weighted} - {
        "projection"
    } <= used
