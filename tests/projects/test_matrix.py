"""Every framework × input kind × task × loss: generated, tested and trained.

The losses of a task take turns over the data sets that it has.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from extensions.planner import TASKS, parse_layers
from extensions.planner.demos import DEMOS
from extensions.planner.layers import LAYERS
from tests.conftest import Generate

from .cells import CELLS, LEVELS, Cell
from .conftest import Execute, check_style

# The kinds of input, the quickest to train first.
QUICKEST = ("tabular", "series", "image", "tokens", "video")


def select() -> Iterator[tuple[Cell, str]]:
    """Return the quickest cells that hold every loss of every task, and every kind."""
    cells = sorted(DEMOS, key=lambda cell: (QUICKEST.index(cell[0]), cell[2]))
    for name, task in TASKS.items():
        quickest = next(cell for cell in cells if cell[1] == name)
        yield from ((quickest, loss) for loss in task.losses)
    for kind, per_step in dict.fromkeys((cell[0], cell[2]) for cell in cells):
        cell = next(c for c in cells if (c[0], c[2]) == (kind, per_step))
        if kind != "tabular":
            yield cell, TASKS[cell[1]].losses[0]


# Keras takes longer for each; that its networks are the same is shown under parity.
MATRIX = [("pytorch", *row) for row in CELLS] + [("keras", *row) for row in select()]


@pytest.mark.parametrize(("framework", "cell", "loss"), MATRIX, ids=str)
def test_project_passes_its_tests_and_learns(
    generate: Generate, execute: Execute, framework: str, cell: Cell, loss: str
) -> None:
    kind, task, per_step = cell
    package = f"{framework}_{kind}_{task}_{loss}" + "_steps" * per_step
    project = generate(
        framework=framework,
        input_kind=kind,
        task=task,
        loss=loss,
        layers=LEVELS[cell].stack,
        package_name=package,
        **({"per_step": True} if per_step else {}),
    )
    check_style(project)
    tests = execute(framework, project, "pytest")
    assert tests.code == 0, tests.printed
    assert " passed" in tests.printed and "skipped" not in tests.printed

    trained = execute(framework, project, f"{package}.train", "--run", "runs/a")
    assert trained.code == 0, trained.printed
    score = json.loads((project / "runs/a/metrics.json").read_text())
    print(f"score: {framework} {kind} {task} {loss} {score}")
    assert LEVELS[cell].reached(score[LEVELS[cell].metric]), trained.printed

    predict(execute, framework, project, package, cell)


def predict(
    execute: Execute, framework: str, project: Path, package: str, cell: Cell
) -> None:
    """Predict three unseen examples from a file, as a user would."""
    shape = DEMOS[cell].data.inputs.sizes
    np.savez(project / "new.npz", x=np.ones((3, *shape), dtype=int))
    files = ("--input", "new.npz", "--output", "new.csv")
    predicted = execute(
        framework, project, f"{package}.predict", "--run", "runs/a", *files
    )
    assert predicted.code == 0, predicted.printed
    rows = (project / "new.csv").read_text().splitlines()[1:]
    assert len(rows) == (3 * shape[0] if cell[2] else 3)


def test_every_demo_every_loss_and_every_family_is_in_the_matrix() -> None:
    assert set(LEVELS) == set(DEMOS) == {cell for cell, _ in CELLS}
    for framework in ("pytorch", "keras"):
        covered = {(c[1], loss) for name, c, loss in MATRIX if name == framework}
        assert covered == {(t.name, loss) for t in TASKS.values() for loss in t.losses}
    used = {i.kind for level in LEVELS.values() for i in parse_layers(level.stack)}
    weighted = {name for name, family in LAYERS.items() if family.weighted}
    assert weighted - {"projection"} <= used
