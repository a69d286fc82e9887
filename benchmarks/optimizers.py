"""How good the optimizer is that `auto` chooses: writes docs/auto.md.

On a data set for each recipe, a network is trained with `auto` and with every optimizer
by name, all other answers at their defaults: `python -m benchmarks.optimizers`.
"""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from statistics import mean

from extensions.planner import OPTIMIZERS
from tools.cells import LEVELS

from .scores import describe, metric
from .training import ROOT, Cell, train

TABLE = ROOT / "docs/auto.md"
# The data sets, and how many seeds are averaged: where the seed alone moves a score by
# as much as what is compared, three.
CELLS: dict[Cell, int] = {
    ("tabular", "multiclass", False): 1,
    ("series", "multiclass", False): 1,
    ("series", "positive_regression", False): 1,
    ("series", "regression", True): 1,
    ("image", "multiclass", False): 1,
    ("tokens", "multiclass", False): 3,
}
PROCESSES = 2
HEAD = """# How well `auto` works

Scores on the test split of built-in data sets, measured by
`python -m benchmarks.optimizers` in PyTorch, with all other answers at their defaults,
including the schedule. They are from seed 0, or the mean of several seeds where a
single seed moves a score by two points. *Gap* is how many points `auto` is below the
best single optimizer.

"""


def scores() -> Iterator[str]:
    """Yield the lines of the table of scores."""
    names = ["auto", *OPTIMIZERS]
    titles = ["input", "task", "data", "layers", "metric", "seeds", *names, "gap"]
    yield f"| {' | '.join(titles)} |"
    yield "|---" * 5 + "|---:" * (len(names) + 2) + "|"
    for cell, seeds in CELLS.items():
        with ProcessPoolExecutor(PROCESSES) as pool:
            found = list(pool.map(partial(score, cell, seeds), names))
        # Larger is better for every metric that is measured here.
        gap = 100 * (max(found[1:]) - found[0])
        shown = " | ".join(f"{value:.3f}" for value in found)
        measured = f"{describe(cell)} | {metric(cell)} | {seeds}"
        yield f"| {measured} | {shown} | {gap:+.1f} |"
        print(*cell, dict(zip(names, found, strict=True)), flush=True)


def score(cell: Cell, seeds: int, optimizer: str) -> float:
    """Return the main metric of a data set, the mean of several trainings."""
    found = (train(cell, optimizer=optimizer, seed=str(seed)) for seed in range(seeds))
    return mean(scores[LEVELS[cell].metric] for scores in found)


def main() -> None:
    """Write the tables."""
    text = HEAD + "\n".join(scores()) + "\n"
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(text)


if __name__ == "__main__":
    main()
