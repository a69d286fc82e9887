"""What is suspicious in numbers: codes, values far off, and copies of the target."""

from typing import Any

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

# What often stands for a missing number.
CODES = (-1, -9, -99, -999, -9999, -99999, 99, 999, 9999, 99999, 999999)
FAR, FAR_IN_LOGS = 20, 6
# Enough to find a copy of the target; more would take long.
SAMPLE = 4000
# Below 1 - LEFT of what can be explained, a feature is only a good one.
LEFT, FEWEST = 0.02, 50
LEFT_OF_VARIANCE = 0.005


def find_code(values: np.ndarray) -> float | None:
    """Return the value that seems to stand for a missing one, if there is one.

    It is a usual code, occurs several times, and is apart from all other values.
    """
    for code in (values.min(), values.max()):
        rest = values[values != code]
        if code not in CODES or len(values) - len(rest) < 3 or len(rest) < 3:
            continue
        gap = min(abs(rest.min() - code), abs(rest.max() - code))
        span = rest.max() - rest.min()
        if gap > span or (code < 0 <= rest.min() and gap > 1):
            return float(code)
    return None


def find_far(values: np.ndarray) -> np.ndarray:
    """Return which values are more than FAR deviations from the others.

    The mean and the deviation are those without the outermost percent. Of numbers above
    0 the logarithms must be far off too: incomes and areas are often a hundred times
    the usual one.
    """
    far = _measure(values) > FAR
    if far.any() and values.min() > 0:
        far &= _measure(np.log(values)) > FAR_IN_LOGS
    return far


def _measure(values: np.ndarray) -> np.ndarray:
    """Return how many deviations each value is from the mean of the others."""
    kinds, counts = np.unique(values, return_counts=True)
    # Where most are the same, such as 0, only the others say what is usual.
    sparse = 2 * counts.max() > len(values)
    usual = np.sort(values[values != kinds[counts.argmax()]] if sparse else values)
    cut = max(1, len(usual) // 100)
    inner = usual[cut:-cut]
    deviation = inner.std() if len(inner) else 0.0
    if deviation == 0:
        return np.zeros(len(values))
    return np.asarray(np.abs(values - inner.mean()) / deviation)


def gives_target(inputs: np.ndarray, target: np.ndarray) -> bool:
    """Return whether inputs (N, k) alone predict the target (N,) nearly perfectly.

    target: whole numbers are classes. A small model learns one half of the examples and
    is measured on the other, and the other way around.
    """
    few = np.linspace(0, len(target) - 1, num=min(len(target), SAMPLE), dtype=int)
    few = np.random.default_rng(0).permutation(few)
    inputs, target = np.nan_to_num(inputs[few]), target[few]
    if target.dtype.kind in "iu":
        predicted = _predict(DecisionTreeClassifier(random_state=0), inputs, target)
        wrong = np.count_nonzero(predicted != target)
        others = len(target) - np.bincount(target - target.min()).max()
        return bool(others >= FEWEST and wrong + 1 <= LEFT * others)
    models = (DecisionTreeRegressor(random_state=0), LinearRegression())
    errors = [_predict(model, inputs, target) - target for model in models]
    left = min(np.mean(error**2) for error in errors)
    return bool(len(target) >= FEWEST and left < LEFT_OF_VARIANCE * target.var())


def _predict(model: Any, inputs: np.ndarray, target: np.ndarray) -> np.ndarray:
    predicted = np.empty_like(target)
    first = np.arange(len(target)) % 2 == 0
    for half in (first, ~first):
        predicted[half] = model.fit(inputs[~half], target[~half]).predict(inputs[half])
    return predicted
