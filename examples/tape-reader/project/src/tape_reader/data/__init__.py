"""A tape of handwritten digits: the digits, in order.

The steps at which the digits occur are not given.
"""

import numpy as np

from .digit_tapes import INPUT_SHAPE, MOST, Tapes, lay_tapes
from .splits import Split

__all__ = ["CLASSES", "INPUT_SHAPE", "load_splits"]

CLASSES = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48, 8), y (N, 5) labels."""
    return {name: Split(t.x, _label(t)) for name, t in lay_tapes().items()}


def _label(tapes: Tapes) -> np.ndarray:
    """Return the digits plus 1, since 0 is the blank; 0 after the last one."""
    labels = np.zeros((len(tapes.x), MOST), dtype=np.int64)
    for row, digits, columns in zip(labels, tapes.digits, tapes.columns, strict=True):
        read = digits[columns == 0] + 1
        row[: len(read)] = read
    return labels
