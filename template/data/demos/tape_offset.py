"""A tape of handwritten digits: the offset from the digit's center, at each step."""

import numpy as np

from .digit_tapes import GAP, INPUT_SHAPE, WIDTH, Tapes, lay_tapes
from .splits import Split

__all__ = ["INPUT_SHAPE", "TARGETS", "load_splits"]

# In columns, from -3.5 on the left to 3.5 on the right; 0 in a gap.
TARGETS = ("offset",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48, 8), y (N, 48, 1)."""
    return {name: Split(t.x, _label(t)) for name, t in lay_tapes().items()}


def _label(tapes: Tapes) -> np.ndarray:
    offsets = tapes.columns - (WIDTH - 1) / 2
    return np.where(tapes.columns == GAP, 0.0, offsets).astype(np.float32)[..., None]
