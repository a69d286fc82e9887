"""Decoding and scoring the network's outputs."""

from collections.abc import Sequence

import numpy as np
from scipy.special import softmax
from sklearn.metrics import accuracy_score, f1_score

from .data import IGNORE_INDEX


def keep_steps(
    outputs: np.ndarray, targets: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the outputs and targets of the steps that have a target, one row each."""
    counts = targets != IGNORE_INDEX
    return outputs[counts], targets[counts]


def score(outputs: np.ndarray, targets: np.ndarray) -> dict[str, float]:
    """Return accuracy and macro F1; both in [0, 1].

    outputs: (N, T, K) logits; targets: (N, T) class indices.
    Only steps with a target count.
    """
    outputs, targets = keep_steps(outputs, targets)
    chosen = outputs.argmax(axis=1)
    return {
        "accuracy": float(accuracy_score(targets, chosen)),
        "macro_f1": float(f1_score(targets, chosen, average="macro")),
    }


def baseline(known: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Return the outputs of a baseline that predicts the class frequencies.

    known: the targets of the training split, shaped as in `score`.
    shape: that of the outputs, (N, T, K).
    The logits are the log frequencies, so it always predicts the most frequent class.
    """
    _, known = keep_steps(known, known)
    shares = np.bincount(known, minlength=shape[-1]) / len(known)
    return np.broadcast_to(np.log(shares + 1e-9), shape)


def decode(outputs: np.ndarray, names: Sequence[str]) -> dict[str, np.ndarray]:
    """Return the class and probabilities of each valid step, by column name."""
    probabilities = softmax(outputs.astype(np.float64), axis=1)
    chosen = np.array(names)[outputs.argmax(axis=1)]
    named = zip(names, np.char.mod("%.6g", probabilities).T, strict=True)
    return {"prediction": chosen} | {f"p_{name}": column for name, column in named}
