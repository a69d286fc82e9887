"""The trained network at work."""

from pathlib import Path

import keras
import numpy as np

from .config import ANOTHER, read_settings
from .model import build_network
from .statistics import Statistics

BATCH_SIZE = 1024


def load_best(run: Path) -> keras.Model:
    """Load the state of a run that had the lowest validation loss."""
    # The same weights would fit a network with another activation.
    read_settings(run / "config.json")
    unit = Statistics(np.zeros(()), np.ones(()))
    return load_network(run / "best.keras", build_network(unit))


def load_network(path: Path, like: keras.Model) -> keras.Model:
    """Load a network; end the program if its weights are not those of one like this."""
    network = keras.saving.load_model(path, compile=False)
    if describe(network) != describe(like):
        raise SystemExit(f"{path.parent} {ANOTHER}")
    return network


def describe(network: keras.Model) -> list[tuple[int | None, ...]]:
    """Return the shapes of the input and of all weights."""
    return [network.input_shape, *(tuple(w.shape) for w in network.weights)]


def compute_outputs(network: keras.Model, x: np.ndarray) -> np.ndarray:
    """Return the network's outputs for examples (N, ...), as float32 (N, ..., O)."""
    starts = range(0, len(x), BATCH_SIZE)
    outputs = [network.predict_on_batch(x[i : i + BATCH_SIZE]) for i in starts]
    return np.concatenate(outputs)
