"""Moving digits: the speed of a handwritten digit.

The digits are split before they are set in motion.
"""

import numpy as np

from .moving_digits import INPUT_SHAPE, move, split_digits
from .splits import SPLIT_SEED, Split

__all__ = ["INPUT_SHAPE", "TARGETS", "load_splits"]

# In pixels per frame, from 0 to 2.8.
TARGETS = ("speed",)
# Pixels per frame, along each axis.
FASTEST = 2


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 5, 16, 16, 1), y (N, 1)."""
    rng = np.random.default_rng(SPLIT_SEED)
    return {name: _move(x, rng) for name, x in split_digits().items()}


def _move(digits: np.ndarray, rng: np.random.Generator) -> Split:
    velocities = rng.integers(-FASTEST, FASTEST, size=(len(digits), 2), endpoint=True)
    x, _ = move(digits, velocities, rng)
    speed = np.linalg.norm(velocities.astype(np.float32), axis=1, keepdims=True)
    return Split(x, speed)
