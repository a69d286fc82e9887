"""Moving digits: the directions in which a handwritten digit moves, if any.

The digits are split before they are set in motion.
"""

import numpy as np

from .moving_digits import INPUT_SHAPE, move, split_digits
from .splits import SPLIT_SEED, Split

__all__ = ["CLASSES", "INPUT_SHAPE", "load_splits"]

CLASSES = ("right", "left", "down", "up")
# Pixels per frame, along each axis.
FASTEST = 2


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 5, 16, 16, 1), y (N, 4) of 0 and 1."""
    rng = np.random.default_rng(SPLIT_SEED)
    return {name: _move(x, rng) for name, x in split_digits().items()}


def _move(digits: np.ndarray, rng: np.random.Generator) -> Split:
    velocities = rng.integers(-FASTEST, FASTEST, size=(len(digits), 2), endpoint=True)
    x, _ = move(digits, velocities, rng)
    right, down = velocities.T
    ways = np.stack([right > 0, right < 0, down > 0, down < 0], axis=1)
    return Split(x, ways.astype(np.float32))
