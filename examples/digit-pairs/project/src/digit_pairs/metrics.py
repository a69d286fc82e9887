"""Decoding and scoring the network's outputs."""

from collections.abc import Sequence

import numpy as np
from scipy.special import expit
from sklearn.metrics import accuracy_score, f1_score


def score(outputs: np.ndarray, targets: np.ndarray) -> dict[str, float]:
    """Return micro F1 and the exact match ratio; both in [0, 1].

    outputs: (N, K) logits; targets: (N, K) of 0 and 1.
    """
    chosen = (outputs > 0).astype(int)
    return {
        "micro_f1": float(
            f1_score(targets.astype(int), chosen, average="micro", zero_division=0)
        ),
        "exact_match": float(accuracy_score(targets.astype(int), chosen)),
    }


def baseline(known: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Return the outputs of a baseline that predicts the label frequencies.

    It always predicts the most frequent labels, as many as maximize micro F1.

    known: the targets of the training split, shaped as in `score`.
    shape: that of the outputs, (N, K).
    """
    shares = known.mean(axis=0, dtype=np.float64)
    falling = np.sort(shares)[::-1]
    given = np.arange(1, len(shares) + 1)
    # Micro F1 is 2 · correct / (predicted + true), counted here per example.
    f1 = 2 * falling.cumsum() / (given + shares.sum())
    return np.broadcast_to(np.where(shares >= falling[f1.argmax()], 1.0, -1.0), shape)


def decode(outputs: np.ndarray, names: Sequence[str]) -> dict[str, np.ndarray]:
    """Return the columns of a prediction file, a row for each example.

    The columns hold its labels, and the probability of each to six digits.

    outputs: (N, K) logits; names: the labels.
    """
    chosen = [" ".join(np.array(names)[labels]) for labels in outputs > 0]
    probabilities = expit(outputs.astype(np.float64))
    named = zip(names, np.char.mod("%.6g", probabilities).T, strict=True)
    return {"prediction": np.array(chosen)} | {
        f"p_{name}": column for name, column in named
    }
