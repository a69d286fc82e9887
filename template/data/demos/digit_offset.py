"""Handwritten digits in a larger image: the offset from its center."""

import numpy as np

from .digit_fields import FREE, INPUT_SHAPE, place_all
from .splits import Split

__all__ = ["INPUT_SHAPE", "TARGETS", "load_splits"]

# From the image's center to the digit's, -4 to 4 pixels; right and down are positive.
TARGETS = ("offset_right", "offset_down")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 16, 16, 1), y (N, 2)."""
    return {name: Split(x, _label(at)) for name, (x, at) in place_all().items()}


def _label(corners: np.ndarray) -> np.ndarray:
    return (corners - FREE / 2).astype(np.float32)
