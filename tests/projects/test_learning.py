"""Every input kind × task × loss on its built-in data: trained, it has learnt.

The losses of a task take turns over the data sets that it has. That the projects pass
their own tests is shown by the matrix.
"""

import csv
from pathlib import Path

import pytest

from extensions.planner import TASKS, parse_layers
from extensions.planner.data.demos import DEMOS
from extensions.planner.layers import LAYERS
from tests.conftest import Execute
from tools.cells import CELLS, KERAS, LEVELS, Cell, choose_epochs
from tools.rendering import write

from .training import train_and_evaluate

# What keeping the epoch of the lowest validation loss may cost of what was learnt.
MOST_LOST = 0.2


@pytest.mark.parametrize(
    ("framework", "cell", "loss"),
    [("pytorch", *row) for row in CELLS] + [("keras", *row) for row in KERAS],
    ids=str,
)
def test_a_small_network_learns(
    execute: Execute, tmp_path: Path, framework: str, cell: Cell, loss: str
) -> None:
    kind, task, per_step = cell
    package = f"{framework}_{kind}_{task}_{loss}" + "_steps" * per_step
    project = write(
        tmp_path,
        framework,
        package,
        input_kind=kind,
        task=task,
        per_step=per_step,
        loss=loss,
        layers=LEVELS[cell].stack,
    )
    limit = ("--epochs", str(choose_epochs(cell)))
    score, printed = train_and_evaluate(execute, framework, project, package, *limit)
    level = LEVELS[cell]
    assert level.learnt(score[level.metric]) > 0.5, (score, printed)
    with (project / "runs/a/history.csv").open(newline="") as file:
        epochs = list(csv.DictReader(file))
    kept = min(epochs, key=lambda epoch: float(epoch["val_loss"]))
    learnt = {e["epoch"]: level.learnt(float(e[f"val_{level.metric}"])) for e in epochs}
    lost = max(learnt.values()) - learnt[kept["epoch"]]
    assert lost < MOST_LOST, (lost, printed)


def test_every_demo_every_loss_and_every_family_is_trained() -> None:
    assert set(LEVELS) == set(DEMOS) == {cell for cell, _ in CELLS}
    covered = {(cell[1], loss) for cell, loss in CELLS}
    assert covered == {(t.name, loss) for t in TASKS.values() for loss in t.losses}
    assert {cell[0] for cell, _ in KERAS} == {cell[0] for cell in DEMOS}
    used = {i.kind for level in LEVELS.values() for i in parse_layers(level.stack)}
    weighted = {name for name, family in LAYERS.items() if family.weighted}
    assert weighted - {"projection"} <= used
