"""Say whether the network of a run is good enough, why, and what to try next."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from .config import Config
from .history import count_epochs_since_best, read_history
from .verdict import MEANING, METRIC, Result, advise, judge


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("runs/latest"), help="folder")
    options = parser.parse_args(arguments)
    history = options.run / "history.csv"
    if not history.exists() or not (options.run / "best.keras").exists():
        parser.error(f"--run: there is no trained network in {options.run}")
    diagnose(options.run)


def diagnose(run: Path) -> str:
    """Print the verdict on a run, draw it to diagnosis.png, and return it."""
    # Imported here, so that --help answers at once.
    from .plots import plot_diagnosis

    history = read_history(run / "history.csv")
    config = Config.load(run / "config.json")
    train, validation = measure(run)
    verdict = judge(history, train, validation, config.patience)
    print(f"{verdict}: {MEANING[verdict]}\n")
    print(f"{METRIC:18}{'guess':>10}{'network':>10}{'learnt':>10}")
    for name, found in {"training": train, "validation": validation}.items():
        print(f"{name:18}{found.guess:10.3f}{found.score:10.3f}{found.learnt:10.1%}")
    best = history[-1 - count_epochs_since_best(history)]
    print(
        f"lowest validation loss: {best['val_loss']:.5g} in epoch {best['epoch']}",
        end="",
    )
    print(f" of {len(history)}\n\nnext:")
    for line in advise(verdict, run, history, config):
        print(f"  {line}")
    scores = {
        "guess": validation.guess,
        "validation": validation.score,
        "training": train.score,
    }
    plot_diagnosis(history, scores, METRIC, verdict, run / "diagnosis.png")
    print(f"\npicture: {run / 'diagnosis.png'}")
    return verdict


def measure(run: Path) -> tuple[Result, Result]:
    """Return how good the best network of a run is on training and validation split."""
    from .data import load_splits
    from .inference import compute_outputs, load_best
    from .metrics import guess, score

    splits = load_splits()
    network = load_best(run)
    known = splits["train"].y
    found = []
    for split in (splits["train"], splits["validation"]):
        outputs = compute_outputs(network, split.x)
        guessed = guess(known, outputs.shape)
        found.append(
            Result(score(outputs, split.y)[METRIC], score(guessed, split.y)[METRIC])
        )
    return found[0], found[1]


if __name__ == "__main__":
    main()
