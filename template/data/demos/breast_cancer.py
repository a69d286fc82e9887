"""Breast tumors: malignant or benign, from 30 measurements of cell nuclei.

569 biopsies from Wisconsin, from scikit-learn (`load_breast_cancer`), after Street,
Wolberg and Mangasarian, 1993. The split is random and stratified by class.
"""

import numpy as np
from sklearn.datasets import load_breast_cancer

from .splits import Split, split_at_random

INPUT_SHAPE = (30,)
CLASSES = ("benign", "malignant")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 30), y (N, 1), 1 = malignant."""
    tumors = load_breast_cancer()
    x = tumors.data.astype(np.float32)
    # scikit-learn counts benign as 1; here 1 is what a test should find.
    y = (1 - tumors.target).astype(np.float32)[:, None]
    return split_at_random(x, y, stratify=True)
