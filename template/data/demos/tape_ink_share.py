"""A tape of handwritten digits: the fraction that is inked."""

import numpy as np

from .digit_tapes import INPUT_SHAPE, Tapes, lay_tapes
from .splits import Split

__all__ = ["INPUT_SHAPE", "TARGETS", "load_splits"]

TARGETS = ("ink_share",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48, 8), y (N, 1) in [0, 1]."""
    return {name: Split(t.x, _label(t)) for name, t in lay_tapes().items()}


def _label(tapes: Tapes) -> np.ndarray:
    return (tapes.x > 0).mean(axis=(1, 2), dtype=np.float32)[:, None]
