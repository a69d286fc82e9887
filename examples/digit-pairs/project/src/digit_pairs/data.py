"""Two handwritten digits on a field: which digits are they?"""

import numpy as np

from .digit_fields import DIGIT, FREE, INPUT_SHAPE, split_digits
from .splits import SPLIT_SEED, Split

__all__ = ["CLASSES", "INPUT_SHAPE", "load_splits"]

CLASSES = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")

# Pairs for each digit.
COPIES = 3


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 16, 16, 1), y (N, 10), 1 = this digit is there."""
    rng = np.random.default_rng(SPLIT_SEED)
    return {name: _pair(split, rng) for name, split in split_digits().items()}


def _pair(digits: Split, rng: np.random.Generator) -> Split:
    """Put a digit into the left half of each field and one into the right one."""
    x = np.zeros((COPIES * len(digits.x), *INPUT_SHAPE), dtype=np.float32)
    y = np.zeros((len(x), len(CLASSES)), dtype=np.float32)
    for field, labels in zip(x, y, strict=True):
        left, right = rng.integers(0, len(digits.x), size=2)
        for number, edge in ((left, 0), (right, DIGIT)):
            down = rng.integers(0, FREE, endpoint=True)
            field[down : down + DIGIT, edge : edge + DIGIT, 0] = digits.x[number]
            labels[digits.y[number]] = 1.0
    return Split(x, y)
