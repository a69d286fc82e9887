"""What the built-in data sets score: docs/scores.md, written anew.

Every data set is trained in both frameworks side by side, with the network of the test
matrix and every other answer at its default; the losses of a task take turns over its
data sets. Run it as `python -m benchmarks.scores`.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat

from extensions.planner.demos import DEMOS
from tests.projects.cells import CELLS, LEVELS

from .training import ROOT, Cell, train

TABLE = ROOT / "docs/scores.md"
FRAMEWORKS = ("pytorch", "keras")
HEAD = """# Scores

Measured by `python -m benchmarks.scores` on the test split of each built-in data set,
with seed 0, a small untuned network and every other answer at its default. *Guess* is
the score without looking at the example. The data that come from Python's source code
change a little with its version.

| input | task | data | layers | loss | metric | guess | PyTorch | Keras |
|---|---|---|---|---|---|---:|---:|---:|
"""


def rows() -> Iterator[str]:
    """Yield the lines of the table."""
    for cell, loss in sorted(CELLS, key=lambda case: list(DEMOS).index(case[0])):
        level = LEVELS[cell]
        with ThreadPoolExecutor(len(FRAMEWORKS)) as pool:
            runs = pool.map(score, FRAMEWORKS, repeat(cell), repeat(loss))
            shown = " | ".join(f"{value:.3f}" for value in runs)
        measured = f"{loss} | {metric(cell)} | {level.guess:.2f}"
        yield f"| {describe(cell)} | {measured} | {shown} |"
        print(*cell, loss, shown, flush=True)


def score(framework: str, cell: Cell, loss: str) -> float:
    """Return the main metric of a data set in a framework."""
    return train(cell, framework=framework, loss=loss)[LEVELS[cell].metric]


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
    lines = list(rows())
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(HEAD + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
