"""Decoding and scoring the network's outputs."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz.distance import Levenshtein

BLANK = 0


def read_labels(outputs: np.ndarray) -> list[list[int]]:
    """Return the labels of each example, from 1 to K.

    Greedy decoding: the most likely class at each step, with repeats merged and blanks
    removed (Graves et al., 2006, section 3.2).

    outputs: (N, T, K + 1) logits.
    """
    return [_collapse(steps) for steps in outputs.argmax(axis=2)]


def _collapse(steps: np.ndarray) -> list[int]:
    changes = np.diff(steps, prepend=BLANK) != 0
    return steps[changes & (steps != BLANK)].tolist()


def score(outputs: np.ndarray, targets: np.ndarray) -> dict[str, float]:
    """Return the label error rate, at least 0, and the fraction of exact sequences.

    The error rate is the number of insertions, deletions and substitutions per label.

    outputs: (N, T, K + 1) logits; targets: (N, S) labels, 0 after the last.
    """
    true = [labels[labels != BLANK].tolist() for labels in targets]
    pairs = list(zip(true, read_labels(outputs), strict=True))
    edits = sum(Levenshtein.distance(*pair) for pair in pairs)
    return {
        "label_error_rate": edits / sum(map(len, true)),
        "exact": float(np.mean([labels == read for labels, read in pairs])),
    }


def baseline(known: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Return the outputs of a baseline: the blank at every step.

    Its label error rate is 1, whatever the labels.

    known: the targets of the training split, shaped as in `score`.
    shape: that of the outputs, (N, T, K + 1).
    """
    return np.broadcast_to(np.arange(shape[-1]) == BLANK, shape).astype(np.float64)


def decode(outputs: np.ndarray, names: Sequence[str]) -> dict[str, np.ndarray]:
    """Return the columns of a prediction file: the labels of each example.

    names: the labels' names, without the blank.
    """
    read = [" ".join(names[i - 1] for i in labels) for labels in read_labels(outputs)]
    return {"prediction": np.array(read)}
