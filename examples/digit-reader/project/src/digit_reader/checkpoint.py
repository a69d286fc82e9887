"""The files of a run: its history, and the checkpoints for training and prediction."""

import csv
import math
import sys
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR

from .config import Config, RunError, changed_code
from .data.scaling import Statistics
from .model import Network

EARLY_STOP = "stopped early: the validation loss has not improved for {} epochs"
NEW_RUN = "train a new run, or restore the model.py it was trained with"


@dataclass
class TrainState:
    """Everything that changes during training."""

    network: nn.Module
    loss: nn.Module
    optimizer: Optimizer
    schedule: LambdaLR
    history: list[dict[str, float]] = field(default_factory=list)

    def save(self, run: Path) -> None:
        """Write last.pt and history.csv, and best.pt if this epoch is the best."""
        if count_epochs_since_best(self.history) == 0:
            save_atomically(self.network.state_dict(), run / "best.pt")
        state = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "history": self.history,
        }
        save_atomically(state, run / "last.pt")
        write_history(self.history, run / "history.csv")

    def load(self, run: Path) -> None:
        """Restore the state from last.pt."""
        state = torch.load(run / "last.pt", map_location="cpu", weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.history = state["history"]
        # A crash between the two files can leave the history one epoch behind.
        write_history(self.history, run / "history.csv")


def save_atomically(state: dict, path: Path) -> None:
    """Write a checkpoint to a temporary file first, so a crash keeps the old one."""
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)


def find_device() -> torch.device:
    """Return the accelerator, if there is one, else the CPU."""
    accelerator = torch.accelerator.current_accelerator()
    if accelerator is not None and torch.accelerator.is_available():
        return accelerator
    return torch.device("cpu")


def load_best(run: Path) -> Network:
    """Load the network of the best epoch; raise RunError if model.py no longer fits."""
    if "model.py" in changed_code(run):
        warning = f"model.py changed since {run} was trained: predictions may differ"
        print(warning, file=sys.stderr)
    state = torch.load(run / "best.pt", map_location="cpu", weights_only=True)
    try:
        inputs = Statistics(state["input_mean"].numpy(), state["input_std"].numpy())
        network = Network(inputs)
        network.load_state_dict(state)
    except (KeyError, RuntimeError):
        raise RunError(f"{run} holds another network: {NEW_RUN}") from None
    return network.to(find_device())


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
