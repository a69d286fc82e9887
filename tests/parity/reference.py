"""Every loss as its formula says, in float64 and one example at a time.

Written from the formulas in the docstrings, apart from both frameworks: what these and
the generated losses have in common can only be what the formulas say.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy.special import expit, log_expit, log_softmax, logsumexp, softmax

IGNORED = -100
Arrays = tuple[np.ndarray, np.ndarray]


def compute(loss: Any, outputs: np.ndarray, targets: np.ndarray) -> float:
    """Return the value of a generated PyTorch loss on these outputs and targets."""
    formula = FORMULAS[type(loss).__name__]
    outputs = outputs.astype(np.float64)
    return float(formula(loss, *_rows(outputs, targets)))


def _rows(outputs: np.ndarray, targets: np.ndarray) -> Arrays:
    """Return a row for each example, or for each step that has a target."""
    steps = outputs.ndim == 3 and targets.shape[:2] == outputs.shape[:2]
    if not steps:
        return outputs, targets
    rows = outputs.reshape(-1, outputs.shape[-1])
    if targets.ndim == 2:
        classes = targets.ravel()
        return rows[classes != IGNORED], classes[classes != IGNORED]
    flat = targets.reshape(-1, targets.shape[-1]).astype(np.float64)
    return rows[~np.isnan(flat[:, 0])], flat[~np.isnan(flat[:, 0])]


def _errors(loss: Any, outputs: np.ndarray, targets: np.ndarray) -> np.ndarray:
    errors: np.ndarray = (outputs - targets) / loss.std.numpy().astype(np.float64)
    return errors


def _huber(loss: Any, outputs: np.ndarray, targets: np.ndarray) -> float:
    costs = [
        0.5 * e**2 if abs(e) <= loss.delta else loss.delta * (abs(e) - loss.delta / 2)
        for e in _errors(loss, outputs, targets).ravel()
    ]
    return float(np.mean(costs))


def _log_cosh(loss: Any, outputs: np.ndarray, targets: np.ndarray) -> float:
    errors = _errors(loss, outputs, targets)
    return float(np.mean(np.logaddexp(errors, -errors) - np.log(2)))


def _gaussian(loss: Any, outputs: np.ndarray, targets: np.ndarray) -> float:
    means, variances = np.split(outputs, 2, axis=1)
    std = loss.std.numpy().astype(np.float64)
    scaled = variances / std**2
    squares = ((means - targets) / std) ** 2
    return float(np.mean((np.log(scaled) + squares / scaled) / 2))


def _cross_entropy(loss: Any, logits: np.ndarray, targets: np.ndarray) -> float:
    classes = logits.shape[1]
    share = getattr(loss, "label_smoothing", 0.0)
    weights = getattr(loss, "weights", getattr(loss, "weight", None))
    weighed = np.ones(classes) if weights is None else weights.numpy()
    costs = []
    for row, target in zip(logits, targets, strict=True):
        wanted = np.full(classes, share / classes)
        wanted[target] += 1 - share
        costs.append(-weighed[target] * (wanted * log_softmax(row)).sum())
    return float(np.sum(costs) / weighed[targets].sum())


def _binary(loss: Any, logits: np.ndarray, targets: np.ndarray) -> float:
    weights = getattr(loss, "weights", getattr(loss, "pos_weight", None))
    positive = 1.0 if weights is None else weights.numpy()
    yes = positive * targets * log_expit(logits)
    return float(-np.mean(yes + (1 - targets) * log_expit(-logits)))


def _focal(loss: Any, logits: np.ndarray, targets: np.ndarray) -> float:
    if targets.ndim == 1:
        log_p = np.array(
            [log_softmax(row)[y] for row, y in zip(logits, targets, strict=True)]
        )
        wrong = np.array(
            [
                np.delete(softmax(r), y).sum()
                for r, y in zip(logits, targets, strict=True)
            ]
        )
    else:
        signed = np.where(targets > 0, logits, -logits)
        log_p, wrong = log_expit(signed), expit(-signed)
    return float(np.mean(-(wrong**loss.gamma) * log_p))


def _divergence(loss: Any, logits: np.ndarray, targets: np.ndarray) -> float:
    t = loss.temperature
    costs = []
    for row, p in zip(logits, targets, strict=True):
        softened = p ** (1 / t) / (p ** (1 / t)).sum()
        log_q = log_softmax(row / t)
        held = softened > 0
        costs.append((softened * (np.log(softened, where=held) - log_q))[held].sum())
    return float(t**2 * np.mean(costs))


def _ctc(loss: Any, logits: np.ndarray, targets: np.ndarray) -> float:
    return float(np.mean([_spell(*row) for row in zip(logits, targets, strict=True)]))


def _spell(logits: np.ndarray, labels: np.ndarray) -> float:
    """Sum over the alignments step by step (Graves et al., 2006, section 4.1)."""
    log_p = log_softmax(logits, axis=1)
    path = [0]
    for label in labels[labels > 0]:
        path += [label, 0]
    alpha = np.full(len(path), -np.inf)
    alpha[:2] = log_p[0, path[:2]]
    for step in log_p[1:]:
        before = alpha.copy()
        for place, label in enumerate(path):
            ways = [before[place]] + [before[place - 1]] * (place > 0)
            if place > 1 and label != 0 and label != path[place - 2]:
                ways.append(before[place - 2])
            alpha[place] = logsumexp(ways) + step[label]
    return -float(logsumexp(alpha[-2:]))


def _distances(embeddings: np.ndarray) -> np.ndarray:
    apart: np.ndarray = embeddings[:, None] - embeddings[None]
    return np.asarray(np.linalg.norm(apart, axis=2))


def _triplet(loss: Any, embeddings: np.ndarray, classes: np.ndarray) -> float:
    d = _distances(embeddings)
    costs = [
        max(0.0, d[a, p] - d[a, n] + loss.margin)
        for a in range(len(classes))
        for p in np.flatnonzero(classes == classes[a])
        for n in np.flatnonzero(classes != classes[a])
        if p != a
    ]
    return float(np.mean(costs)) if costs else 0.0


def _contrastive(loss: Any, embeddings: np.ndarray, classes: np.ndarray) -> float:
    d = _distances(embeddings)
    same = classes[:, None] == classes[None]
    other = np.maximum(0, loss.margin - d) ** 2
    near = d[same & ~np.eye(len(d), dtype=bool)] ** 2
    return float(near.mean() + other[~same].mean())


def _info_nce(loss: Any, embeddings: np.ndarray, classes: np.ndarray) -> float:
    similar = embeddings @ embeddings.T / loss.temperature
    costs = []
    for a, row in enumerate(similar):
        others = np.delete(np.arange(len(row)), a)
        whole = logsumexp(row[others])
        costs += [whole - row[p] for p in others if classes[p] == classes[a]]
    return float(np.mean(costs))


FORMULAS: dict[str, Callable[[Any, np.ndarray, np.ndarray], float]] = {
    "StandardizedMSE": lambda *given: float(np.mean(_errors(*given) ** 2)),
    "StandardizedMAE": lambda *given: float(np.mean(np.abs(_errors(*given)))),
    "StandardizedHuber": _huber,
    "StandardizedLogCosh": _log_cosh,
    "GaussianNLL": _gaussian,
    "CrossEntropy": _cross_entropy,
    "CrossEntropyLoss": _cross_entropy,
    "BinaryCrossEntropy": _binary,
    "BCEWithLogitsLoss": _binary,
    "FocalLoss": _focal,
    "SoftenedDivergence": _divergence,
    "CTC": _ctc,
    "TripletLoss": _triplet,
    "ContrastiveLoss": _contrastive,
    "InfoNCE": _info_nce,
}
