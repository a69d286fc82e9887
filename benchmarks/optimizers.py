"""How good the optimizer that `auto` chooses is: docs/auto.md, written anew.

On a data set for each row of the associations, the network is trained with `auto` and
with every optimizer by name, all other answers at their defaults. Run it as
`python -m benchmarks.optimizers`.
"""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from statistics import mean

from extensions.planner import OPTIMIZERS
from tests.projects.cells import LEVELS

from .scores import describe, metric
from .training import ROOT, Cell, train

TABLE = ROOT / "docs/auto.md"
CELLS: tuple[Cell, ...] = (
    ("tabular", "multiclass", False),
    ("series", "multiclass", False),
    ("series", "positive_regression", False),
    ("series", "regression", True),
    ("image", "multiclass", False),
    ("tokens", "multiclass", False),
)
SEEDS = ("0", "1", "2")
PROCESSES = 2
HEAD = """# What `auto` is worth

Measured by `python -m benchmarks.optimizers` on the test split of built-in data sets,
in PyTorch: means of three seeds, every other answer at its default, the schedule
included. One seed alone can move a score by more than two points.
*Apart* is how many points `auto` is behind the best single optimizer.

"""


def scores() -> Iterator[str]:
    """Yield the lines of the table of scores."""
    names = ["auto", *OPTIMIZERS]
    titles = ["input", "task", "data", "layers", "metric", *names, "apart"]
    yield f"| {' | '.join(titles)} |"
    yield "|---" * 5 + "|---:" * (len(names) + 1) + "|"
    for cell in CELLS:
        with ProcessPoolExecutor(PROCESSES) as pool:
            found = list(pool.map(partial(score, cell), names))
        # The metrics that are measured here are all the better, the larger.
        apart = 100 * (max(found[1:]) - found[0])
        shown = " | ".join(f"{value:.3f}" for value in found)
        yield f"| {describe(cell)} | {metric(cell)} | {shown} | {apart:+.1f} |"
        print(*cell, dict(zip(names, found, strict=True)), flush=True)


def score(cell: Cell, optimizer: str) -> float:
    """Return the main metric of a data set, the mean of several trainings."""
    found = (train(cell, optimizer=optimizer, seed=seed) for seed in SEEDS)
    return mean(scores[LEVELS[cell].metric] for scores in found)


def main() -> None:
    """Write the tables."""
    text = HEAD + "\n".join(scores()) + "\n"
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(text)


if __name__ == "__main__":
    main()
