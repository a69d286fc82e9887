"""A tape of handwritten digits: the digits seen so far, at each step."""

import numpy as np

from .digit_tapes import INPUT_SHAPE, Tapes, lay_tapes
from .splits import Split

__all__ = ["CLASSES", "INPUT_SHAPE", "load_splits"]

CLASSES = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48, 8), y (N, 48, 10)."""
    return {name: Split(t.x, _label(t)) for name, t in lay_tapes().items()}


def _label(tapes: Tapes) -> np.ndarray:
    here = tapes.digits[:, :, None] == np.arange(len(CLASSES))
    return np.logical_or.accumulate(here, axis=1).astype(np.float32)
