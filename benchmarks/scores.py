"""Scores on the built-in data sets: writes docs/scores.md.

A small network is trained on every data set and with every loss of every task, all
other answers at their defaults: `python -m benchmarks.scores`.
"""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from extensions.planner import TASKS
from extensions.planner.data.demos import DEMOS
from tools.cells import CELLS, KERAS_SCORES, LEVELS, Cell

from .training import ROOT, train

TABLE = ROOT / "docs/scores.md"
FRAMEWORKS = ("pytorch", "keras")
PROCESSES = 2
HEAD = """# Scores

Scores on the test split of each built-in data set, with a small untuned network, seed 0
and all other answers at their defaults, measured by `python -m benchmarks.scores`.
*Baseline* is the score of predictions that ignore the input. Keras takes longer and is
trained only on the quickest data set for each loss and on one of each kind; other tests
show that its networks and losses are the same. Data sets made from Python's source code
vary slightly with its version.

| input | task | data | layers | loss | metric | baseline | PyTorch | Keras |
|---|---|---|---|---|---|---:|---:|---:|
"""
Scores = dict[tuple[str, Cell, str], float]


def measure() -> Scores:
    """Return the main metric by data set, loss and framework; print each at once.

    All of them take most of an hour.
    """
    wanted = [("pytorch", *row) for row in CELLS]
    wanted += [("keras", *row) for row in KERAS_SCORES]
    found: Scores = {}
    with ProcessPoolExecutor(PROCESSES) as pool:
        scores = pool.map(score, *zip(*wanted, strict=True))
        for (framework, cell, loss), value in zip(wanted, scores, strict=True):
            found[framework, cell, loss] = value
            print(f"{framework} {describe(cell)} {loss}: {value:.3f}", flush=True)
    return found


def score(framework: str, cell: Cell, loss: str) -> float:
    """Return the main metric of a data set, trained with a loss."""
    return train(cell, framework=framework, loss=loss)[LEVELS[cell].metric]


def rows(found: Scores) -> Iterator[str]:
    """Yield the lines of the table."""
    for cell in DEMOS:
        for loss in TASKS[cell[1]].losses:
            scores = [found.get((framework, cell, loss)) for framework in FRAMEWORKS]
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
    TABLE.write_text(HEAD + "\n".join(rows(measure())) + "\n")


if __name__ == "__main__":
    main()
