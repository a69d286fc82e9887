"""What the outputs mean, and how good they are."""

import numpy as np
from scipy.special import softmax
from sklearn.metrics import accuracy_score, f1_score

from .data import CLASSES


def score(outputs: np.ndarray, targets: np.ndarray) -> dict[str, float]:
    """Return accuracy and macro F1, both in [0, 1].

    outputs: (N, K) logits; targets: (N,) class indices.
    """
    chosen = outputs.argmax(axis=1)
    return {
        "accuracy": float(accuracy_score(targets, chosen)),
        "macro_f1": float(f1_score(targets, chosen, average="macro")),
    }


def decode(outputs: np.ndarray) -> dict[str, np.ndarray]:
    """Return the columns of a prediction file: the class, and each probability."""
    probabilities = softmax(outputs.astype(np.float64), axis=1)
    chosen = np.array(CLASSES)[outputs.argmax(axis=1)]
    named = zip(CLASSES, probabilities.T, strict=True)
    return {"prediction": chosen} | {f"p_{name}": column for name, column in named}
