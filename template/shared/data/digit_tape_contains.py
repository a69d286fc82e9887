"""Tapes of three handwritten digits: is there a zero among them?

The handwriting is real, the layout is generated (see `tape.py`). The digits are split
at random before any tape is laid, and half of the tapes of every split hold one zero.
"""

import numpy as np

from .splits import Split
from .tape import DIGIT, DIGITS_PER_TAPE, LENGTH, TAPES, lay_out, split_digits

WANTED = 0

# (T, F): the columns of the tape are the steps, their 8 pixels the features.
INPUT_SHAPE = (LENGTH, DIGIT)
CLASSES = ("no_zero", "zero")


def load_splits(seed: int) -> dict[str, Split]:
    """Return the train, validation and test split: x (N, 32, 8), y (N, 1), 1 = zero."""
    rng = np.random.default_rng(seed)
    digits = split_digits(seed)
    return {name: _lay_tapes(digits[name], TAPES[name], rng) for name in TAPES}


def _lay_tapes(digits: Split, count: int, rng: np.random.Generator) -> Split:
    """Lay `count` tapes, half of them with one wanted digit each."""
    wanted = np.flatnonzero(digits.y == WANTED)
    others = np.flatnonzero(digits.y != WANTED)
    # (N, 3): which digit stands where.
    chosen = rng.choice(others, size=(count, DIGITS_PER_TAPE))
    holders = rng.permutation(count)[: count // 2]
    places = rng.integers(0, DIGITS_PER_TAPE, size=len(holders))
    chosen[holders, places] = rng.choice(wanted, size=len(holders))
    y = np.zeros((count, 1), dtype=np.float32)
    y[holders] = 1.0
    return Split(lay_out(digits.x[chosen], rng), y)
