"""Plots of a run."""

from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .checkpoint import read_history

LOSSES = {"loss": "training", "val_loss": "validation"}
# The bars of a diagnosis, in the colors of the curves.
BARS = {"baseline": "tab:gray", "validation": "tab:orange", "training": "tab:blue"}


def plot_curves(history: Path, picture: Path) -> None:
    """Plot losses and a validation metric against the epoch, from history.csv."""
    rows = read_history(history)
    metric = next(n for n in rows[0] if n.startswith("val_") and n not in LOSSES)
    figure, left, right = draw_losses(rows)
    left.legend()
    epochs = [row["epoch"] for row in rows]
    right.plot(epochs, [row[metric] for row in rows], color="tab:orange")
    right.set(xlabel="epoch", ylabel=f"validation {metric.removeprefix('val_')}")
    figure.savefig(picture, dpi=120)


def plot_diagnosis(
    history: list[dict[str, float]],
    scores: tuple[float, float, float],
    metric: str,
    diagnosis: str,
    picture: Path,
) -> None:
    """Plot the losses with the best epoch marked, and the scores as bars.

    history: the rows of history.csv; scores: those of the baseline, of the network on
    the validation split, and on the training split.
    """
    figure, left, right = draw_losses(history)
    figure.suptitle(diagnosis)
    best = min(history, key=lambda row: row["val_loss"])["epoch"]
    left.axvline(best, color="gray", linestyle="--", label=f"best epoch, {best}")
    left.legend()
    bars = right.bar(list(BARS), scores, color=list(BARS.values()))
    right.bar_label(bars, fmt="%.3f")
    right.axhline(0, color="black", linewidth=0.8)
    right.set(ylabel=metric)
    figure.savefig(picture, dpi=120)


def draw_losses(history: list[dict[str, float]]) -> tuple[Figure, Axes, Axes]:
    """Return a figure with the losses on the left, and its two axes."""
    figure = Figure(figsize=(10, 4), layout="constrained")
    left, right = figure.subplots(1, 2)
    epochs = [row["epoch"] for row in history]
    for name, label in LOSSES.items():
        left.plot(epochs, [row[name] for row in history], label=label)
    left.set(xlabel="epoch", ylabel="loss", yscale="log")
    left.grid(alpha=0.3)
    right.grid(alpha=0.3)
    return figure, left, right
