"""The training loop: forward, loss, backward, step; once an epoch, validation."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR
from tqdm import tqdm

from .config import ANOTHER, Config
from .data import load_splits
from .history import (
    choose_epochs,
    count_epochs_since_best,
    is_out_of_patience,
    require_finite,
    write_history,
)
from .inference import compute_outputs, find_device
from .loader import Batches
from .losses import build_loss
from .metrics import score
from .model import Network
from .optim import build_optimizer, build_schedule
from .plots import plot_curves
from .splits import Split


@dataclass
class Training:
    """Everything that changes while a network is trained."""

    network: nn.Module
    loss: nn.Module
    optimizer: Optimizer
    schedule: LambdaLR
    history: list[dict[str, float]] = field(default_factory=list)

    def save(self, path: Path) -> None:
        """Write the state; a crash on the way leaves the old file whole."""
        state = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "history": self.history,
        }
        save_whole(state, path)

    def load(self, path: Path) -> None:
        """Go on where `save` was called; end the program if the network is another."""
        state = torch.load(path, map_location="cpu", weights_only=True)
        try:
            self.network.load_state_dict(state["network"])
        except RuntimeError:
            raise SystemExit(f"{path.parent} {ANOTHER}") from None
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.history = state["history"]
        # A crash between the two files can leave the table one epoch behind.
        write_history(self.history, path.with_name("history.csv"))


def save_whole(state: dict, path: Path) -> None:
    """Write a checkpoint beside its place first, then move it there."""
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)


def build_training(
    config: Config, steps: int, build: Callable[..., nn.Module] = Network
) -> Training:
    """Build a network and all that trains it, at the start of a run."""
    torch.manual_seed(config.seed)
    network = build().to(find_device())
    loss = build_loss().to(find_device())
    optimizer = build_optimizer(network, config)
    return Training(network, loss, optimizer, build_schedule(optimizer, config, steps))


def train(
    config: Config,
    run: Path,
    *,
    resume: bool = False,
    stop_after: int | None = None,
    build: Callable[..., nn.Module] = Network,
) -> None:
    """Train until the last epoch, or until the validation loss stops falling.

    Writes config.json, history.csv, curves.png, last.pt and best.pt into the run's
    folder. With `resume` it goes on from last.pt; it ends for now after the epoch
    `stop_after`, if one is given.
    """
    splits = load_splits()
    batches = Batches(splits["train"], config.batch_size, find_device())
    training = build_training(config, config.epochs * len(batches), build)
    if resume and (run / "last.pt").exists():
        training.load(run / "last.pt")
    run.mkdir(parents=True, exist_ok=True)
    config.save(run / "config.json")
    last = min(config.epochs, stop_after or config.epochs)
    epochs = choose_epochs(training.history, last, config.patience)
    for epoch in tqdm(epochs, desc="training", unit="epoch", disable=None):
        row = run_epoch(training, batches, splits["validation"], config, epoch)
        training.history.append(row)
        tqdm.write("  ".join(f"{name} {value:.5g}" for name, value in row.items()))
        if count_epochs_since_best(training.history) == 0:
            save_whole(training.network.state_dict(), run / "best.pt")
        training.save(run / "last.pt")
        write_history(training.history, run / "history.csv")
        if is_out_of_patience(training.history, config.patience):
            tqdm.write(f"no better validation loss for {config.patience} epochs")
            break
    plot_curves(run / "history.csv", run / "curves.png")


def run_epoch(
    training: Training,
    batches: Batches,
    validation: Split,
    config: Config,
    epoch: int,
) -> dict[str, float]:
    """Train for an epoch and validate; return its row of the history."""
    started = time.perf_counter()
    rate = float(training.schedule.get_last_lr()[0])
    # Order and dropout follow from the epoch alone, so a resumed run repeats them.
    torch.manual_seed(config.seed * 1_000_003 + epoch)
    row = {"epoch": epoch + 1, "loss": train_epoch(training, batches, config.clip_norm)}
    row |= validate(training, validation)
    return row | {"learning_rate": rate, "seconds": time.perf_counter() - started}


def train_epoch(training: Training, batches: Batches, clip_norm: float) -> float:
    """Take one optimizer step for each batch; return the mean loss."""
    training.network.train()
    # Summed on the device: reading a number in each step would wait for it.
    total = torch.zeros((), device=batches.device)
    for x, y in batches:
        loss: Tensor = training.loss(training.network(x), y)
        training.optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(training.network.parameters(), clip_norm)
        training.optimizer.step()
        training.schedule.step()
        total += loss.detach()
    return require_finite("loss", total.item() / len(batches))


def validate(training: Training, split: Split) -> dict[str, float]:
    """Return loss and metrics of a split, their names beginning with val_."""
    outputs = compute_outputs(training.network, split.x)
    device = next(training.network.parameters()).device
    with torch.inference_mode():
        loss = training.loss(
            torch.from_numpy(outputs).to(device), torch.from_numpy(split.y).to(device)
        ).item()
    metrics = {"loss": require_finite("val_loss", loss), **score(outputs, split.y)}
    return {f"val_{name}": value for name, value in metrics.items()}
