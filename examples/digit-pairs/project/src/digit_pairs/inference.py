"""The trained network at work."""

from pathlib import Path

import keras
import numpy as np

BATCH_SIZE = 1024


def load_best(run: Path) -> keras.Model:
    """Load the state of a run that had the lowest validation loss."""
    return keras.saving.load_model(run / "best.keras", compile=False)


def compute_outputs(network: keras.Model, x: np.ndarray) -> np.ndarray:
    """Return the network's outputs for examples (N, ...), as (N, O) float32."""
    return network.predict(x, batch_size=BATCH_SIZE, verbose=0)
