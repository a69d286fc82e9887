"""A tape of handwritten digits: the number of digits on it."""

import numpy as np

from .digit_tapes import INPUT_SHAPE, Tapes, lay_tapes
from .splits import Split

__all__ = ["INPUT_SHAPE", "TARGETS", "load_splits"]

TARGETS = ("digits",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48, 8), y (N, 1) from 2 to 5."""
    return {name: Split(t.x, _label(t)) for name, t in lay_tapes().items()}


def _label(tapes: Tapes) -> np.ndarray:
    return (tapes.columns == 0).sum(axis=1).astype(np.float32)[:, None]
