"""Tapes of three handwritten digits: their sum.

The handwriting is real, the layout is generated (see `tape.py`). The digits are split
at random before any tape is laid.
"""

import numpy as np

from .splits import Split
from .tape import DIGIT, DIGITS_PER_TAPE, LENGTH, TAPES, lay_out, split_digits

# (T, F): the columns of the tape are the steps, their 8 pixels the features.
INPUT_SHAPE = (LENGTH, DIGIT)
# A whole number from 0 to 27.
TARGETS = ("sum",)


def load_splits(seed: int) -> dict[str, Split]:
    """Return the train, validation and test split: x (N, 32, 8), y (N, 1) sums."""
    rng = np.random.default_rng(seed)
    digits = split_digits(seed)
    return {name: _lay_tapes(digits[name], TAPES[name], rng) for name in TAPES}


def _lay_tapes(digits: Split, count: int, rng: np.random.Generator) -> Split:
    """Lay `count` tapes of any digits."""
    # (N, 3): which digit stands where.
    chosen = rng.integers(0, len(digits.x), size=(count, DIGITS_PER_TAPE))
    y = digits.y[chosen].sum(axis=1, keepdims=True).astype(np.float32)
    return Split(lay_out(digits.x[chosen], rng), y)
