"""Handwritten digits as series: the ink in the lower rows.

The network reads the upper five rows of a digit and forecasts the ink of the lower
three. 1,797 digits of 8 × 8 pixels, ink from 0 to 16, from scikit-learn
(`load_digits`), after Alpaydin and Kaynak, 1998. The split is random.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import Split, split_at_random

ROWS_SEEN = 5

# (T, F): the rows are the steps, their 8 pixels the features.
INPUT_SHAPE = (ROWS_SEEN, 8)
# The sum over the unseen rows, from 0 to 3 · 8 · 16.
TARGETS = ("ink_to_come",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 5, 8), y (N, 1) ink."""
    images = load_digits().images.astype(np.float32)
    x = images[:, :ROWS_SEEN]
    y = images[:, ROWS_SEEN:].sum(axis=(1, 2))[:, None]
    return split_at_random(x, y, stratify=False)
