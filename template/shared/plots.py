"""Pictures of a run."""

from pathlib import Path

from matplotlib.figure import Figure

from .history import read_history

LOSSES = {"loss": "training", "val_loss": "validation"}


def plot_curves(history: Path, picture: Path) -> None:
    """Draw losses and a validation metric against the epoch, from history.csv."""
    rows = read_history(history)
    epochs = [row["epoch"] for row in rows]
    metric = next(n for n in rows[0] if n.startswith("val_") and n not in LOSSES)
    figure = Figure(figsize=(10, 4), layout="constrained")
    left, right = figure.subplots(1, 2)
    for name, label in LOSSES.items():
        left.plot(epochs, [row[name] for row in rows], label=label)
    left.set(xlabel="epoch", ylabel="loss", yscale="log")
    left.legend()
    right.plot(epochs, [row[metric] for row in rows], color="tab:orange")
    right.set(xlabel="epoch", ylabel=f"validation {metric.removeprefix('val_')}")
    for axes in (left, right):
        axes.grid(alpha=0.3)
    figure.savefig(picture, dpi=120)
