"""Two handwritten digits in an image: which digits they are.

The digits are real: 1,797 of them, 8 × 8 pixels, ink from 0 to 16, from scikit-learn
(`load_digits`), after Alpaydin and Kaynak, 1998. Their positions are random. The
digits are split before they are placed.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import SPLIT_SEED, Split, split_at_random

SIDE = 16
DIGIT = 8

# (H, W, C)
INPUT_SHAPE = (SIDE, SIDE, 1)
CLASSES = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")

# Pairs per digit.
COPIES = 3


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 16, 16, 1), y (N, 10), 1 = the digit occurs."""
    rng = np.random.default_rng(SPLIT_SEED)
    digits = load_digits()
    images = digits.images.astype(np.float32)
    splits = split_at_random(images, digits.target, stratify=True)
    return {name: _pair(split, rng) for name, split in splits.items()}


def _pair(digits: Split, rng: np.random.Generator) -> Split:
    """Put one digit into each half of each image."""
    x = np.zeros((COPIES * len(digits.x), *INPUT_SHAPE), dtype=np.float32)
    y = np.zeros((len(x), len(CLASSES)), dtype=np.float32)
    for field, labels in zip(x, y, strict=True):
        left, right = rng.integers(0, len(digits.x), size=2)
        for number, edge in ((left, 0), (right, DIGIT)):
            down = rng.integers(0, SIDE - DIGIT, endpoint=True)
            field[down : down + DIGIT, edge : edge + DIGIT, 0] = digits.x[number]
            labels[digits.y[number]] = 1.0
    return Split(x, y)
