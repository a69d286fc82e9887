"""What the built-in data sets score: docs/scores.md, written anew.

The test matrix trains every data set, and every loss of every task, with a small
network and every other answer at its default. This collects what its projects scored:

    python -m pytest --basetemp=build/matrix tests/projects/test_matrix.py
    python -m benchmarks.scores build/matrix
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from extensions.planner import TASKS
from extensions.planner.demos import DEMOS
from tests.projects.cells import LEVELS, Cell

from .training import ROOT

TABLE = ROOT / "docs/scores.md"
FRAMEWORKS = ("pytorch", "keras")
HEAD = """# Scores

What the projects of the test matrix score on the test split of each built-in data
set, with seed 0, a small untuned network and every other answer at its default;
collected by `python -m benchmarks.scores`. *Guess* is the score without looking at the
example. Keras takes longer and is trained on the quickest data set for each loss and
one of every kind; that its networks and losses are the same is tested apart. The data
that come from Python's source code change a little with its version.

| input | task | data | layers | loss | metric | guess | PyTorch | Keras |
|---|---|---|---|---|---|---:|---:|---:|
"""
Scores = dict[tuple[Cell, str, str], float]


def collect(folder: Path) -> Scores:
    """Return the main metric by data set, loss and framework."""
    found: Scores = {}
    for path in folder.rglob("runs/a/metrics.json"):
        project = path.parents[2]
        answers = yaml.safe_load((project / ".copier-answers.yml").read_text())
        cell = (answers["input_kind"], answers["task"], bool(answers.get("per_step")))
        metrics = json.loads(path.read_text())
        key = (cell, answers["loss"], answers["framework"])
        found[key] = metrics[LEVELS[cell].metric]
    return found


def rows(found: Scores) -> Iterator[str]:
    """Yield the lines of the table."""
    for cell in DEMOS:
        for loss in TASKS[cell[1]].losses:
            scores = [found.get((cell, loss, framework)) for framework in FRAMEWORKS]
            if any(score is not None for score in scores):
                shown = " | ".join("" if s is None else f"{s:.3f}" for s in scores)
                measured = f"{loss} | {metric(cell)} | {LEVELS[cell].guess:.2f}"
                yield f"| {describe(cell)} | {measured} | {shown} |"


def metric(cell: Cell) -> str:
    """Return the name of a data set's metric."""
    return LEVELS[cell].metric.replace("_", " ")


def describe(cell: Cell) -> str:
    """Return the columns that name a data set and its network."""
    kind, task, per_step = cell
    steps = ", every step" if per_step else ""
    name = DEMOS[cell].data.name.replace("_", " ")
    return f"{kind} | {task}{steps} | {name} | `{LEVELS[cell].stack}`"


def main() -> None:
    """Write the table."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    lines = list(rows(collect(Path(sys.argv[1]))))
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(HEAD + "\n".join(lines) + "\n")
    print(f"{TABLE}: {len(lines)} rows")


if __name__ == "__main__":
    main()
