"""Training: forward, loss, backward, step; after every epoch, validation."""

import time
from pathlib import Path

import torch
from torch import Tensor
from tqdm import tqdm

from .checkpoint import (
    EARLY_STOP,
    TrainState,
    find_device,
    is_out_of_patience,
    remaining_epochs,
    require_finite,
)
from .config import Config
from .data import load_splits
from .data.scaling import fit_statistics
from .data.splits import Split
from .evaluate import compute_outputs
from .loader import Batches
from .losses import build_loss
from .metrics import score
from .model import Network
from .optim import build_optimizer, build_schedule
from .plots import plot_curves


def train(
    config: Config, run: Path, *, resume: bool = False, stop_after: int | None = None
) -> None:
    """Train until the last epoch, or until early stopping.

    The run's files are in the folder `run`; with `resume`, training continues there.
    """
    splits = load_splits()
    batches = Batches(splits["train"], config.batch_size, find_device())
    state = build_training(config, splits["train"], config.epochs * len(batches))
    if resume and (run / "last.pt").exists():
        state.load(run)
    config.save(run / "config.json")
    epochs = remaining_epochs(state.history, config, stop_after)
    for epoch in tqdm(epochs, desc="training", unit="epoch", disable=None):
        started = time.perf_counter()
        rate = float(state.schedule.get_last_lr()[0])
        # Order and dropout depend on the epoch alone, so a resumed run repeats them.
        torch.manual_seed(config.seed * 1_000_003 + epoch)
        loss = train_epoch(state, batches)
        row = {"epoch": epoch + 1, "loss": loss}
        row |= validate(state, splits["validation"])
        row |= {"learning_rate": rate, "seconds": time.perf_counter() - started}
        tqdm.write("  ".join(f"{name} {value:.5g}" for name, value in row.items()))
        state.history.append(row)
        state.save(run)
        if is_out_of_patience(state.history, config.patience):
            tqdm.write(EARLY_STOP.format(config.patience))
            break
    plot_curves(run / "history.csv", run / "curves.png")


def train_epoch(state: TrainState, batches: Batches) -> float:
    """Take one optimizer step per batch; return the mean loss."""
    state.network.train()
    # Summed on the device: reading the loss at every step would stall it.
    total = torch.zeros((), device=batches.device)
    for x, y in batches:
        outputs = state.network(x)
        loss: Tensor = state.loss(outputs, y)
        state.optimizer.zero_grad()
        loss.backward()
        state.optimizer.step()
        state.schedule.step()
        total += loss.detach()
    return require_finite("loss", total.item() / len(batches))


def validate(state: TrainState, split: Split) -> dict[str, float]:
    """Return the loss and the metrics of a split; their names begin with val_."""
    outputs = compute_outputs(state.network, split.x)
    device = next(state.network.parameters()).device
    y_pred, y = (torch.from_numpy(a).to(device) for a in (outputs, split.y))
    with torch.inference_mode():
        loss = state.loss(y_pred, y).item()
    metrics = {"loss": require_finite("val_loss", loss), **score(outputs, split.y)}
    return {f"val_{name}": value for name, value in metrics.items()}


def build_training(config: Config, train: Split, steps: int) -> TrainState:
    """Build the network, the loss, the optimizer and its schedule for a new run."""
    torch.manual_seed(config.seed)
    inputs = fit_statistics(train.x)
    network = Network(inputs).to(find_device())
    loss = build_loss().to(find_device())
    optimizer = build_optimizer(network, config)
    return TrainState(network, loss, optimizer, build_schedule(optimizer, steps))
