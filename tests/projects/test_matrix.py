"""Every framework × input kind × task × layer family: generated, tested and trained.

The score must lie half-way between guessing and what was measured on the same data with
a small untuned network.
"""

import json
from pathlib import Path

import numpy as np
import pytest

from extensions.planner.demo import DEMOS
from tests.conftest import Generate

from .conftest import Execute

STACKS = {
    "tabular": {"mlp": "[mlp: 64]"},
    "series": {"mlp": "[mlp: 64]", "lstm": "[lstm: 64]"},
    "image": {
        "mlp": "[mlp: 128]",
        "conv2d": "[conv2d: {filters: 16, pool: max}, conv2d: {filters: 32, pool: max}]",
    },
}
# The metric, its value for guessing, and the level that was measured.
LEVELS = {
    ("tabular", "multiclass"): ("accuracy", 0.40, 1.0),
    ("tabular", "binary"): ("accuracy", 0.63, 0.98),
    ("tabular", "regression"): ("r2", 0.0, 0.5),
    ("series", "multiclass"): ("accuracy", 0.10, 0.95),
    ("series", "binary"): ("accuracy", 0.50, 0.97),
    ("series", "regression"): ("r2", 0.0, 0.6),
    ("image", "multiclass"): ("accuracy", 0.10, 0.99),
    ("image", "binary"): ("accuracy", 0.50, 0.95),
    ("image", "regression"): ("r2", 0.0, 0.98),
}
CELLS = [
    pytest.param(
        framework,
        kind,
        task,
        family,
        id=f"{framework}-{kind}-{task}-{family}",
        marks=pytest.mark.xdist_group(framework),
    )
    for framework in ("pytorch", "keras")
    for kind, task in LEVELS
    for family in STACKS[kind]
]


@pytest.mark.parametrize(("framework", "kind", "task", "family"), CELLS)
def test_project_passes_its_tests_and_learns(
    generate: Generate,
    execute: Execute,
    framework: str,
    kind: str,
    task: str,
    family: str,
) -> None:
    package = f"{framework}_{kind}_{task}_{family}"
    project = generate(
        framework=framework,
        input_kind=kind,
        task=task,
        layers=STACKS[kind][family],
        package_name=package,
    )
    tests = execute(framework, project, "pytest")
    assert tests.code == 0, tests.printed
    assert " passed" in tests.printed and "skipped" not in tests.printed

    trained = execute(framework, project, f"{package}.train", "--run", "runs/a")
    assert trained.code == 0, trained.printed
    evaluated = execute(framework, project, f"{package}.evaluate", "--run", "runs/a")
    assert evaluated.code == 0, evaluated.printed
    metrics = json.loads((project / "runs/a/metrics.json").read_text())
    metric, guess, level = LEVELS[kind, task]
    print(f"score: {framework} {kind} {task} {family} {metric} {metrics[metric]:.3f}")
    assert metrics[metric] > (guess + level) / 2, trained.printed

    shape = DEMOS[kind, task].data.inputs.sizes
    predict(execute, framework, project, package, shape)


def predict(
    execute: Execute,
    framework: str,
    project: Path,
    package: str,
    shape: tuple[int, ...],
) -> None:
    """Predict three unseen examples from a file, as a user would."""
    np.savez(project / "new.npz", x=np.ones((3, *shape)))
    files = ("--input", "new.npz", "--output", "new.csv")
    predicted = execute(
        framework, project, f"{package}.predict", "--run", "runs/a", *files
    )
    assert predicted.code == 0, predicted.printed
    assert len((project / "new.csv").read_text().splitlines()) == 4
