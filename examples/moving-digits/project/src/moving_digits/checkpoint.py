"""The files of a run: its history, and the checkpoints for training and prediction."""

import csv
import math
import sys
from pathlib import Path

import keras
import numpy as np

from .config import Config, RunError, changed_code
from .data.scaling import Statistics
from .model import build_network

EARLY_STOP = "stopped early: the validation loss has not improved for {} epochs"
NEW_RUN = "train a new run, or restore the model.py it was trained with"


def restore(network: keras.Model, run: Path, steps: int) -> list[dict[str, float]]:
    """Restore a compiled network to the latest state of a run; return its history.

    steps: batches per epoch. Without a checkpoint, the network stays as it is.
    """
    if not (run / "last.keras").exists():
        return []
    network.load_weights(run / "last.keras")
    # A crash between the two files can leave the history one epoch ahead.
    return read_history(run / "history.csv")[
        : int(network.optimizer.iterations) // steps
    ]


def load_best(run: Path) -> keras.Model:
    """Load the network of the epoch with the lowest validation loss.

    It is the network as trained, even if model.py has changed since.

    Raises:
        RunError: Its weights would not fit model.py as it is now.
    """
    if "model.py" in changed_code(run):
        print(f"model.py changed since {run} was trained", file=sys.stderr)
    network = keras.saving.load_model(run / "best.keras", compile=False)
    unit = Statistics(np.zeros(()), np.ones(()))
    if describe(network) != describe(build_network(unit)):
        raise RunError(f"{run} holds another network: {NEW_RUN}")
    return network


def describe(network: keras.Model) -> list[tuple[int | None, ...]]:
    """Return the shapes of the input and all weights."""
    return [network.input_shape, *(tuple(w.shape) for w in network.weights)]


def write_history(rows: list[dict[str, float]], path: Path) -> None:
    """Write one line per epoch; the columns are the keys of the rows."""
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def read_history(path: Path) -> list[dict[str, float]]:
    """Read what `write_history` wrote."""
    with path.open(newline="") as file:
        rows = csv.DictReader(file)
        numbers = [{name: float(text) for name, text in row.items()} for row in rows]
    return [{**row, "epoch": int(row["epoch"])} for row in numbers]


def count_epochs_since_best(history: list[dict[str, float]]) -> int:
    """Count the epochs since the lowest validation loss."""
    losses = [row["val_loss"] for row in history]
    return len(losses) - 1 - losses.index(min(losses)) if losses else 0


def is_out_of_patience(history: list[dict[str, float]], patience: int) -> bool:
    """Return whether early stopping ends the run; with a patience of 0, never."""
    return 0 < patience <= count_epochs_since_best(history)


def remaining_epochs(
    history: list[dict[str, float]], config: Config, stop_after: int | None
) -> range:
    """Return the epochs left to train; print the reason if there are none."""
    last = min(config.epochs, stop_after or config.epochs)
    if is_out_of_patience(history, config.patience):
        print(EARLY_STOP.format(config.patience))
        return range(0)
    if len(history) >= last:
        print(f"nothing to train: the run already has {len(history)} epochs")
        return range(0)
    return range(len(history), last)


def require_finite(name: str, loss: float) -> float:
    """Return the loss; raise RunError if it is not finite."""
    if not math.isfinite(loss):
        cure = "try a smaller --learning-rate in a new --run"
        raise RunError(f"{name} is {loss}: {cure}")
    return loss
