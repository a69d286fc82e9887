"""Tapes of handwritten digits, read column by column.

Real digits, 8 × 8 pixels, ink from 0 to 16, from scikit-learn (`load_digits`), after
Alpaydin and Kaynak, 1998. Two to five of them are placed side by side, with random
gaps. The digits are split before they are placed.
"""

from dataclasses import dataclass

import numpy as np
from sklearn.datasets import load_digits

from .splits import SPLIT_SEED, Split, split_at_random

STEPS = 48
WIDTH = 8
FEWEST, MOST = 2, 5
GAP = -1

# (T, F): the columns of a tape are the steps, their 8 pixels the features.
INPUT_SHAPE = (STEPS, 8)


@dataclass(frozen=True)
class Tapes:
    """Tapes, and the digits on them.

    x: (N, T, F) ink. digits: (N, T), the digit at each step, GAP between digits.
    columns: (N, T), the column of that digit, from 0 to 7, GAP between digits.
    """

    x: np.ndarray
    digits: np.ndarray
    columns: np.ndarray


def lay_tapes() -> dict[str, Tapes]:
    """Return the tapes of each split, one per digit."""
    source = load_digits()
    images = source.images.astype(np.float32)
    splits = split_at_random(images, source.target, stratify=True)
    rng = np.random.default_rng(SPLIT_SEED)
    return {name: _lay(split, rng) for name, split in splits.items()}


def _lay(source: Split, rng: np.random.Generator) -> Tapes:
    shape = (len(source.x), STEPS)
    x = np.zeros((*shape, WIDTH), dtype=np.float32)
    digits, columns = np.full(shape, GAP), np.full(shape, GAP)
    for tape in range(len(x)):
        for start in _draw_starts(rng):
            number, steps = rng.integers(0, len(source.x)), slice(start, start + WIDTH)
            x[tape, steps] = source.x[number].T
            digits[tape, steps] = source.y[number]
            columns[tape, steps] = np.arange(WIDTH)
    return Tapes(x, digits, columns)


def _draw_starts(rng: np.random.Generator) -> np.ndarray:
    """Return the first steps of a random number of digits that do not overlap."""
    count = rng.integers(FEWEST, MOST, endpoint=True)
    gaps = rng.integers(0, STEPS - count * WIDTH, size=count, endpoint=True)
    return np.sort(gaps) + WIDTH * np.arange(count)
