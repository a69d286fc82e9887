"""Diabetes: a patient's percentile in disease progression, from 10 measurements.

442 patients, from scikit-learn (`load_diabetes`), after Efron et al., "Least Angle
Regression", 2004. The target is the fraction of the training patients whose
disease progresses no further within a year. The split is random.
"""

import numpy as np
from sklearn.datasets import load_diabetes

from .splits import Split, split_at_random

INPUT_SHAPE = (10,)
# From 0, the mildest progression, to 1.
TARGETS = ("rank",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 10), y (N, 1) in [0, 1]."""
    patients = load_diabetes(scaled=False)
    x = patients.data.astype(np.float32)
    splits = split_at_random(x, patients.target, stratify=False)
    known = np.sort(splits["train"].y)
    return {
        name: Split(split.x, _rank(split.y, known)) for name, split in splits.items()
    }


def _rank(values: np.ndarray, known: np.ndarray) -> np.ndarray:
    below = np.searchsorted(known, values, side="right")
    return (below / len(known)).astype(np.float32)[:, None]
