"""Computing and evaluating the outputs of a trained network."""

import json
from pathlib import Path

import keras
import numpy as np

from .checkpoint import load_best
from .data import CLASSES, load_splits
from .metrics import score
from .plots import plot_results

BATCH_SIZE = 1024


def compute_outputs(network: keras.Model, x: np.ndarray) -> np.ndarray:
    """Return the network's outputs for examples (N, ...), as float32 (N, ..., O)."""
    starts = range(0, len(x), BATCH_SIZE)
    outputs = [network.predict_on_batch(x[i : i + BATCH_SIZE]) for i in starts]
    return np.concatenate(outputs)


def evaluate(run: Path, split: str) -> dict[str, float]:
    """Print and return the metrics of the best checkpoint on a split.

    Those of the test split are saved to metrics.json, with a plot in results.png.
    """
    examples = load_splits()[split]
    outputs = compute_outputs(load_best(run), examples.x)
    metrics = score(outputs, examples.y)
    for name, value in metrics.items():
        print(f"{split} {name}: {value:.4f}")
    if split == "test":
        text = json.dumps(metrics, indent=2) + "\n"
        (run / "metrics.json").write_text(text)
        plot_results(outputs, examples.y, CLASSES, run / "results.png")
    return metrics
