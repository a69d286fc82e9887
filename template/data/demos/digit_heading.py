"""Moving digits: whether a handwritten digit moves left or right.

The digits are split before they are set in motion. Their vertical motion is random.
"""

import numpy as np

from .moving_digits import INPUT_SHAPE, move, split_digits
from .splits import SPLIT_SEED, Split

__all__ = ["CLASSES", "INPUT_SHAPE", "load_splits"]

CLASSES = ("left", "right")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 5, 16, 16, 1), y (N, 1), 1 = right."""
    rng = np.random.default_rng(SPLIT_SEED)
    return {name: _move(x, rng) for name, x in split_digits().items()}


def _move(digits: np.ndarray, rng: np.random.Generator) -> Split:
    y = rng.integers(0, 2, size=len(digits))
    down = rng.integers(-1, 1, size=len(digits), endpoint=True)
    velocities = np.stack([2 * y - 1, down], axis=1)
    x, _ = move(digits, velocities, rng)
    return Split(x, y.astype(np.float32)[:, None])
