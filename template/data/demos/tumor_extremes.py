"""Breast tumors: which features are extreme in the worst cell nuclei of a biopsy.

569 biopsies from Wisconsin, from scikit-learn (`load_breast_cancer`), after Street,
Wolberg and Mangasarian, 1993. From the mean and the standard error of ten features,
the network predicts which of their ten worst values lie above the median. The split is
random.
"""

import numpy as np
from sklearn.datasets import load_breast_cancer

from .splits import Split, split_at_random

FEATURES = 10
SEEN = 2 * FEATURES

INPUT_SHAPE = (SEEN,)
CLASSES = (
    "radius",
    "texture",
    "perimeter",
    "area",
    "smoothness",
    "compactness",
    "concavity",
    "concave_points",
    "symmetry",
    "fractal_dimension",
)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 20), y (N, 10) of 0 and 1."""
    values = load_breast_cancer().data.astype(np.float32)
    splits = split_at_random(values[:, :SEEN], values[:, SEEN:], stratify=False)
    median = np.median(splits["train"].y, axis=0)
    return {
        name: Split(split.x, (split.y > median).astype(np.float32))
        for name, split in splits.items()
    }
