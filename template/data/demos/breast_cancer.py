"""Breast tumours: malignant or benign, from 30 measurements of cell nuclei.

569 biopsies from Wisconsin, from scikit-learn (`load_breast_cancer`), after Street,
Wolberg and Mangasarian, 1993. The split is at random with equal class shares.
"""

import numpy as np
from sklearn.datasets import load_breast_cancer

from .splits import Split, split_at_random

INPUT_SHAPE = (30,)
CLASSES = ("benign", "malignant")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 30), y (N, 1), 1 = malignant."""
    tumours = load_breast_cancer()
    x = tumours.data.astype(np.float32)
    # scikit-learn counts benign as 1; here 1 is what a test should find.
    y = (1 - tumours.target).astype(np.float32)[:, None]
    return split_at_random(x, y, stratify=True)
