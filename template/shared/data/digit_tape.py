"""A tape of handwritten digits, read column by column: which digit is it now?

Real digits, 8 × 8 pixels, ink from 0 to 16, from scikit-learn (`load_digits`), after
Alpaydin and Kaynak, 1998, laid side by side with gaps that are drawn at random. The
digits are split before they are laid.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import SPLIT_SEED, Split, split_at_random

STEPS = 48
LARGEST_GAP = 6

# (T, F): the columns of the tape are the steps, their 8 pixels the features.
INPUT_SHAPE = (STEPS, 8)
CLASSES = ("gap", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")


def load_splits() -> dict[str, Split]:
    """Return the train, validation and test split: x (N, 48, 8), y (N, 48) indices."""
    digits = load_digits()
    rng = np.random.default_rng(SPLIT_SEED)
    images = digits.images.astype(np.float32)
    splits = split_at_random(images, digits.target, stratify=True)
    return {name: _lay(split, rng) for name, split in splits.items()}


def _lay(digits: Split, rng: np.random.Generator) -> Split:
    """Lay as many tapes as there are digits, each of digits drawn at random."""
    x = np.zeros((len(digits.x), *INPUT_SHAPE), dtype=np.float32)
    y = np.zeros((len(digits.x), STEPS), dtype=np.int64)
    for tape, labels in zip(x, y, strict=True):
        start = rng.integers(0, LARGEST_GAP)
        while start < STEPS:
            number = rng.integers(0, len(digits.x))
            end = min(start + 8, STEPS)
            tape[start:end] = digits.x[number].T[: end - start]
            labels[start:end] = digits.y[number] + 1
            start = end + rng.integers(0, LARGEST_GAP)
    return Split(x, y)
