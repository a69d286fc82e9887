"""Diabetes: the progression of the disease within a year, from 10 measurements.

442 patients, from scikit-learn (`load_diabetes`), after Efron et al., "Least Angle
Regression", 2004. The split is random.
"""

import numpy as np
from sklearn.datasets import load_diabetes

from .splits import Split, split_at_random

INPUT_SHAPE = (10,)
# A score from 25 to 346; higher is worse.
TARGETS = ("progression",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 10), y (N, 1) scores."""
    patients = load_diabetes(scaled=False)
    x = patients.data.astype(np.float32)
    y = patients.target.astype(np.float32)[:, None]
    return split_at_random(x, y, stratify=False)
