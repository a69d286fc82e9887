"""Handwritten digits at random places and in noise: which are the same?"""

import numpy as np

from .digit_fields import INPUT_SHAPE, place, split_digits
from .splits import SPLIT_SEED, Split

__all__ = ["CLASSES", "INPUT_SHAPE", "load_splits"]

CLASSES = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
# Deviation of the noise, where ink goes from 0 to 16.
NOISE = 2.4


def load_splits() -> dict[str, Split]:
    """Return the train, validation and test split: x (N, 16, 16, 1), y (N,) indices."""
    rng = np.random.default_rng(SPLIT_SEED)
    return {name: _blur(split, rng) for name, split in split_digits().items()}


def _blur(digits: Split, rng: np.random.Generator) -> Split:
    x, _ = place(digits.x, rng)
    noise = rng.normal(scale=NOISE, size=x.shape)
    return Split(x + noise.astype(np.float32), digits.y)
