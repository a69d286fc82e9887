"""Handwritten digits on a larger field: how far a digit stands from the centre.

The digits are real: 1,797 of them, 8 × 8 pixels, ink from 0 to 16, from scikit-learn
(`load_digits`), after Alpaydin and Kaynak, 1998. Their places on the field are drawn at
random. The digits are split before they are placed.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import SPLIT_SEED, Split, split_at_random

SIDE = 16
DIGIT = 8

# (H, W, C)
INPUT_SHAPE = (SIDE, SIDE, 1)
# From the field's centre to the digit's, from -4 to 4 pixels; down and right count up.
TARGETS = ("offset_right", "offset_down")


def load_splits() -> dict[str, Split]:
    """Return the train, validation and test split: x (N, 16, 16, 1), y (N, 2)."""
    digits = load_digits()
    rng = np.random.default_rng(SPLIT_SEED)
    images = digits.images.astype(np.float32)
    splits = split_at_random(images, digits.target, stratify=True)
    return {name: _place(split.x, rng) for name, split in splits.items()}


def _place(digits: np.ndarray, rng: np.random.Generator) -> Split:
    """Place each digit, (N, 8, 8), on a field of its own."""
    corners = rng.integers(0, SIDE - DIGIT, size=(len(digits), 2), endpoint=True)
    x = np.zeros((len(digits), *INPUT_SHAPE), dtype=np.float32)
    for field, digit, (right, down) in zip(x, digits, corners, strict=True):
        field[down : down + DIGIT, right : right + DIGIT, 0] = digit
    return Split(x, (corners - (SIDE - DIGIT) / 2).astype(np.float32))
