"""Tapes of handwritten digits: digits side by side, read column by column.

The handwriting is real: 1,797 digits of 8 × 8 pixels, ink from 0 to 16, from
scikit-learn (`load_digits`), after Alpaydin and Kaynak, 1998. Which digits meet on a
tape, and the gaps between them, are drawn at random. The digits are split before any
tape is laid; the writers are not known, so one may have digits in several splits.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import Split, split_at_random

DIGIT = 8
DIGITS_PER_TAPE = 3
LENGTH = 32

# How many tapes each split has.
TAPES = {"train": 3000, "validation": 1000, "test": 1000}


def split_digits(seed: int) -> dict[str, Split]:
    """Split the single digits, so that no image of one is in two splits.

    Each split has x (N, 8, 8) ink and y (N,) the digit, 0 to 9.
    """
    digits = load_digits()
    images = digits.images.astype(np.float32)
    return split_at_random(images, digits.target, seed=seed, stratify=True)


def lay_out(images: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Lay digits side by side with random gaps: (N, 3, 8, 8) -> (N, 32, 8)."""
    tapes = np.zeros((len(images), LENGTH, DIGIT), dtype=np.float32)
    spare = LENGTH - DIGITS_PER_TAPE * DIGIT
    # (N, 3): how many empty columns stand to the left of each digit.
    empty = rng.integers(0, spare, size=images.shape[:2], endpoint=True)
    empty.sort(axis=1)
    starts = empty + DIGIT * np.arange(DIGITS_PER_TAPE)
    # (N, 3, 8): the step at which each column of each digit is read.
    steps = starts[:, :, None] + np.arange(DIGIT)
    rows = np.arange(len(images))[:, None, None]
    tapes[rows, steps] = images.swapaxes(2, 3)
    return tapes
