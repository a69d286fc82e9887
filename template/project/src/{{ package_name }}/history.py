"""The table of a run's epochs."""

import csv
import math
from pathlib import Path


def write_history(rows: list[dict[str, float]], path: Path) -> None:
    """Write one line an epoch; the columns are the names in the rows."""
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


def count_epochs_since_best(rows: list[dict[str, float]]) -> int:
    """Count the epochs since the lowest validation loss."""
    losses = [row["val_loss"] for row in rows]
    return len(losses) - 1 - losses.index(min(losses)) if losses else 0


def is_out_of_patience(rows: list[dict[str, float]], patience: int) -> bool:
    """Say whether the validation loss has not fallen for too long; 0 waits for ever."""
    return 0 < patience <= count_epochs_since_best(rows)


def choose_epochs(rows: list[dict[str, float]], last: int, patience: int) -> range:
    """Return the epochs after those in a history; say so if there is none to train."""
    if is_out_of_patience(rows, patience):
        print(f"no better validation loss for {patience} epochs")
        return range(0)
    if len(rows) >= last:
        print(f"the run has {len(rows)} epochs already: there is nothing to train")
    return range(len(rows), last)


def require_finite(name: str, loss: float) -> float:
    """Return a loss; end the run if it is not a number any more."""
    if not math.isfinite(loss):
        cure = "try a smaller --learning-rate in a new --run"
        raise SystemExit(f"{name} is {loss}: {cure}")
    return loss
