"""A tape of handwritten digits: the fraction of a digit passed at each step."""

import numpy as np

from .digit_tapes import INPUT_SHAPE, WIDTH, Tapes, lay_tapes
from .splits import Split

__all__ = ["INPUT_SHAPE", "TARGETS", "load_splits"]

# From 1/8 at the first column to 1 at the last; 0 in a gap.
TARGETS = ("progress",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48, 8), y (N, 48, 1)."""
    return {name: Split(t.x, _label(t)) for name, t in lay_tapes().items()}


def _label(tapes: Tapes) -> np.ndarray:
    return ((tapes.columns + 1) / WIDTH).astype(np.float32)[..., None]
