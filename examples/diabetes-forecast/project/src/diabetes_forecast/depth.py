"""Train the network at growing depth: is another layer worth it?

The networks stand in model_depth1.py and so on; model.py is one of them. Each is
trained as `train` would, the shallowest first. What counts is the best epoch's
R² on the validation split, the mean over `--repeats` seeds. A deeper
network has to be better by MARGINAL; else the comparison ends with it.
"""

import argparse
import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from .config import Config, add_options, find_problem
from .history import read_history

# A gain in R² below this is within what the seed alone changes.
MARGINAL = 0.01
# The layers of each network, by its depth; those of model.py are at 2.
STACKS = {
    1: "[mlp: 64]",
    2: "[mlp: 64, mlp: 32]",
    3: "[mlp: 64, mlp: 32, mlp: 32]",
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("runs/depth"), help="folder")
    parser.add_argument("--repeats", type=int, default=1, metavar="N", help="seeds")
    add_options(parser)
    given = vars(parser.parse_args(arguments))
    run, repeats = given.pop("run"), given.pop("repeats")
    config = Config(**given)
    problem = find_problem(config, run) or (
        "" if repeats > 0 else "--repeats must be above 0"
    )
    if problem or run.exists():
        parser.error(problem or f"--run: {run} is there already")
    scores = compare(lambda depth: train_at(depth, config, run, repeats))
    plot_scores(scores, run / "depth.png")
    advise(scores)
    print(f"picture: {run / 'depth.png'}")


def networks() -> dict[int, Callable[..., Any]]:
    """Return what builds the network of each depth."""
    # Imported here, so that --help and a wrong option answer at once.
    from . import model, model_depth1, model_depth3

    return {
        1: model_depth1.build_network,
        2: model.build_network,
        3: model_depth3.build_network,
    }


def train_at(depth: int, config: Config, run: Path, repeats: int) -> float:
    """Train the network of a depth with several seeds; return the mean score."""
    from .loop import train

    scores = []
    for seed in ((config.seed + number) % 2**32 for number in range(repeats)):
        folder = run / f"depth{depth}_seed{seed}"
        train(dataclasses.replace(config, seed=seed), folder, build=networks()[depth])
        rows = read_history(folder / "history.csv")
        scores.append(min(rows, key=lambda row: row["val_loss"])["val_r2"])
    return fmean(scores)


def compare(score: Callable[[int], float]) -> dict[int, float]:
    """Return the score at each depth, up to the first that gains too little."""
    scores: dict[int, float] = {}
    for depth, stack in STACKS.items():
        value = score(depth)
        print(f"depth {depth}  R² {value:.4f}  {stack}")
        ended = bool(scores) and gain(scores, value) < MARGINAL
        scores[depth] = value
        if ended:
            break
    return scores


def gain(scores: dict[int, float], value: float) -> float:
    """Return by how much a score is better than the best so far."""
    return value - max(scores.values())


def choose_depth(scores: dict[int, float]) -> int:
    """Return the shallowest depth that no other beats by MARGINAL or more."""
    best = max(scores.values())
    return next(d for d, value in scores.items() if abs(best - value) < MARGINAL)


def advise(scores: dict[int, float]) -> None:
    """Print which depth is enough, and how to get it."""
    depth = choose_depth(scores)
    deepest = max(STACKS)
    print(f"depth {depth} is enough: {STACKS[depth]}")
    if depth == deepest:
        print("it is the deepest here, so a deeper one may be better still")
    if depth != 2:
        print(
            f"to use it: copier update --trust --defaults -d 'layers={STACKS[depth]}'"
        )


def plot_scores(scores: dict[int, float], picture: Path) -> None:
    """Draw the score against the depth."""
    # Imported here, so that --help answers at once.
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6, 4), layout="constrained")
    axes = figure.subplots()
    axes.plot(list(scores), list(scores.values()), marker="o")
    axes.axvline(choose_depth(scores), color="gray", linestyle="--", label="enough")
    axes.set(xlabel="layers", ylabel="validation R²", xticks=list(scores))
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(picture, dpi=120)


if __name__ == "__main__":
    main()
