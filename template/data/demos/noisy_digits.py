"""Noisy handwritten digits at random positions: which images show the same digit.

The digits are real: 1,797 of them, 8 × 8 pixels, ink from 0 to 16, from scikit-learn
(`load_digits`), after Alpaydin and Kaynak, 1998. Their positions are random. The
digits are split before they are placed.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import SPLIT_SEED, Split, split_at_random

CLASSES = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
SIDE = 12
DIGIT = 8
# (H, W, C)
INPUT_SHAPE = (SIDE, SIDE, 1)
# The standard deviation of the noise; ink goes from 0 to 16.
NOISE = 2.4
COPIES = 3


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 12, 12, 1), y (N,) indices."""
    rng = np.random.default_rng(SPLIT_SEED)
    digits = load_digits()
    images = digits.images.astype(np.float32)
    splits = split_at_random(images, digits.target, stratify=True)
    splits["train"] = _repeat(splits["train"])
    return {name: _scatter(split, rng) for name, split in splits.items()}


def _repeat(digits: Split) -> Split:
    """Repeat each digit, so that it is learned at several positions."""
    x, y = (np.repeat(array, COPIES, axis=0) for array in (digits.x, digits.y))
    return Split(x, y)


def _scatter(digits: Split, rng: np.random.Generator) -> Split:
    x = rng.normal(scale=NOISE, size=(len(digits.x), *INPUT_SHAPE)).astype(np.float32)
    corners = rng.integers(0, SIDE - DIGIT, size=(len(x), 2), endpoint=True)
    for field, digit, (right, down) in zip(x, digits.x, corners, strict=True):
        field[down : down + DIGIT, right : right + DIGIT, 0] += digit
    return Split(x, digits.y)
