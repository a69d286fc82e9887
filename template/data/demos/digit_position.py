"""Handwritten digits in a larger image: the horizontal position."""

import numpy as np

from .digit_fields import FREE, INPUT_SHAPE, place_all
from .splits import Split

__all__ = ["INPUT_SHAPE", "TARGETS", "load_splits"]

# From 0 at the left edge to 1 at the right edge.
TARGETS = ("share_right",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 16, 16, 1), y (N, 1)."""
    return {name: Split(x, _label(at)) for name, (x, at) in place_all().items()}


def _label(corners: np.ndarray) -> np.ndarray:
    return (corners[:, :1] / FREE).astype(np.float32)
