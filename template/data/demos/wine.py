"""Wines: which of three growers made a wine, from 13 chemical measurements.

178 wines of one Italian region, from scikit-learn (`load_wine`), after Forina et al.,
UCI Machine Learning Repository, 1991. The split is random and stratified by class.
"""

import numpy as np
from sklearn.datasets import load_wine

from .splits import Split, split_at_random

INPUT_SHAPE = (13,)
CLASSES = ("grower_0", "grower_1", "grower_2")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 13), y (N,) class indices."""
    wines = load_wine()
    x = wines.data.astype(np.float32)
    y = wines.target.astype(np.int64)
    return split_at_random(x, y, stratify=True)
