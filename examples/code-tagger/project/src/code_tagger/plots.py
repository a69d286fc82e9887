"""Pictures of a run."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure
from sklearn.metrics import ConfusionMatrixDisplay

from .history import read_history
from .metrics import keep_steps

LOSSES = {"loss": "training", "val_loss": "validation"}
# Guessing, validation and training, the last two as in the curves.
COLOURS = ("tab:gray", "tab:orange", "tab:blue")


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


def plot_diagnosis(
    history: list[dict[str, float]],
    scores: dict[str, float],
    metric: str,
    verdict: str,
    picture: Path,
) -> None:
    """Draw the losses with the best epoch marked, and the scores as bars.

    history: the rows of history.csv; scores: the metric's values by what they are of.
    """
    epochs = [row["epoch"] for row in history]
    best = min(history, key=lambda row: row["val_loss"])["epoch"]
    figure = Figure(figsize=(10, 4), layout="constrained")
    figure.suptitle(verdict)
    left, right = figure.subplots(1, 2)
    for name, label in LOSSES.items():
        left.plot(epochs, [row[name] for row in history], label=label)
    left.axvline(best, color="gray", linestyle="--", label=f"best epoch, {best}")
    left.set(xlabel="epoch", ylabel="loss", yscale="log")
    left.legend()
    bars = right.bar(list(scores), list(scores.values()), color=COLOURS)
    right.bar_label(bars, fmt="%.3f")
    right.axhline(0, color="black", linewidth=0.8)
    right.set(ylabel=metric)
    for axes in (left, right):
        axes.grid(alpha=0.3)
    figure.savefig(picture, dpi=120)


def plot_results(
    outputs: np.ndarray, targets: np.ndarray, names: Sequence[str], picture: Path
) -> None:
    """Draw how often each true class was taken for each other."""
    outputs, targets = keep_steps(outputs, targets)
    chosen, true = outputs.argmax(axis=1), targets
    figure = Figure(figsize=(6, 6), layout="constrained")
    ConfusionMatrixDisplay.from_predictions(
        true,
        chosen,
        labels=range(len(names)),
        display_labels=names,
        xticks_rotation="vertical",
        colorbar=False,
        ax=figure.subplots(),
    )
    figure.savefig(picture, dpi=120)
