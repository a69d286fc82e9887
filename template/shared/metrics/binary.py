"""What the outputs mean, and how good they are."""

import numpy as np
from scipy.special import expit
from sklearn.metrics import accuracy_score, roc_auc_score

from .data import CLASSES


def score(outputs: np.ndarray, targets: np.ndarray) -> dict[str, float]:
    """Return accuracy at probability 0.5, and the area under the ROC curve.

    outputs: (N, 1) logits; targets: (N, 1) of 0 and 1. Both metrics lie in [0, 1].
    """
    return {
        "accuracy": float(accuracy_score(targets[:, 0] > 0, outputs[:, 0] > 0)),
        "roc_auc": float(roc_auc_score(targets[:, 0], outputs[:, 0])),
    }


def decode(outputs: np.ndarray) -> dict[str, np.ndarray]:
    """Return the columns of a prediction file: the class, and its probability."""
    logits = outputs[:, 0].astype(np.float64)
    chosen = np.array(CLASSES)[(logits > 0).astype(int)]
    return {"prediction": chosen, f"p_{CLASSES[1]}": expit(logits)}
