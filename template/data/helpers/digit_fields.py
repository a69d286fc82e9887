"""Handwritten digits at random positions in a larger image.

The digits are real: 1,797 of them, 8 × 8 pixels, ink from 0 to 16, from scikit-learn
(`load_digits`), after Alpaydin and Kaynak, 1998. Their positions are random. The
digits are split before they are placed.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import SPLIT_SEED, split_at_random

SIDE = 16
DIGIT = 8
FREE = SIDE - DIGIT

# (H, W, C)
INPUT_SHAPE = (SIDE, SIDE, 1)


def place_all() -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Place each digit in an image of its own.

    Returns, for each split, the images (N, 16, 16, 1) and the positions of the digits'
    upper left corners, (N, 2) whole pixels right and down, from 0 to 8.
    """
    rng = np.random.default_rng(SPLIT_SEED)
    digits = load_digits()
    images = digits.images.astype(np.float32)
    splits = split_at_random(images, digits.target, stratify=True)
    return {name: _place(split.x, rng) for name, split in splits.items()}


def _place(
    digits: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    corners = rng.integers(0, FREE, size=(len(digits), 2), endpoint=True)
    x = np.zeros((len(digits), *INPUT_SHAPE), dtype=np.float32)
    for field, digit, (right, down) in zip(x, digits, corners, strict=True):
        field[down : down + DIGIT, right : right + DIGIT, 0] = digit
    return x, corners
