"""Handwritten digits: the digit in an image of 8 × 8 pixels.

1,797 digits, ink from 0 to 16, from scikit-learn (`load_digits`), after Alpaydin and
Kaynak, 1998. The split is random and stratified by class.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import Split, split_at_random

# (H, W, C)
INPUT_SHAPE = (8, 8, 1)
CLASSES = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 8, 8, 1), y (N,) indices."""
    digits = load_digits()
    x = digits.images.astype(np.float32)[..., None]
    y = digits.target.astype(np.int64)
    return split_at_random(x, y, stratify=True)
