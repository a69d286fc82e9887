"""Handwritten digits in a larger image: the offset from its center."""

import numpy as np

from .digit_fields import FREE, INPUT_SHAPE, place_all
from .splits import Split

__all__ = ["INPUT_SHAPE", "TARGETS", "load_splits"]

# In pixels, from the image's center to the digit's.
TARGETS = ("distance",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 16, 16, 1), y (N, 1)."""
    return {name: Split(x, _label(at)) for name, (x, at) in place_all().items()}


def _label(corners: np.ndarray) -> np.ndarray:
    offsets = (corners - FREE / 2).astype(np.float32)
    return np.linalg.norm(offsets, axis=1, keepdims=True)
