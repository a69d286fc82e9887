"""Handwritten digits as series: the digit, read row by row from the top.

1,797 digits of 8 × 8 pixels, ink from 0 to 16, from scikit-learn (`load_digits`), after
Alpaydin and Kaynak, 1998. The split is random and stratified by class.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import Split, split_at_random

# (T, F): 8 rows are the steps, their 8 pixels the features.
INPUT_SHAPE = (8, 8)
CLASSES = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 8, 8), y (N,) class indices."""
    digits = load_digits()
    x = digits.images.astype(np.float32)
    y = digits.target.astype(np.int64)
    return split_at_random(x, y, stratify=True)
