"""A tape of handwritten digits: whether there is an odd digit, at each step."""

import numpy as np

from .digit_tapes import GAP, INPUT_SHAPE, Tapes, lay_tapes
from .splits import Split

__all__ = ["CLASSES", "INPUT_SHAPE", "load_splits"]

CLASSES = ("other", "odd")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48, 8), y (N, 48, 1), 1 = odd."""
    return {name: Split(t.x, _label(t)) for name, t in lay_tapes().items()}


def _label(tapes: Tapes) -> np.ndarray:
    odd = (tapes.digits % 2 == 1) & (tapes.digits != GAP)
    return odd.astype(np.float32)[..., None]
