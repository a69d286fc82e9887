"""Moving digits: the position of a handwritten digit in each frame.

The digits are split before they are set in motion.
"""

import numpy as np

from .moving_digits import DIGIT, FRAMES, INPUT_SHAPE, SIDE, move, split_digits
from .splits import SPLIT_SEED, Split

__all__ = ["INPUT_SHAPE", "TARGETS", "load_splits"]

# From the field's center to the digit's, in pixels; right and down are positive.
TARGETS = ("right", "down")
# Pixels per frame, along each axis.
FASTEST = 2


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 5, 16, 16, 1), y (N, 5, 2)."""
    rng = np.random.default_rng(SPLIT_SEED)
    return {name: _move(x, rng) for name, x in split_digits().items()}


def _move(digits: np.ndarray, rng: np.random.Generator) -> Split:
    velocities = rng.integers(-FASTEST, FASTEST, size=(len(digits), 2), endpoint=True)
    x, starts = move(digits, velocities, rng)
    frames = np.arange(FRAMES)[:, None]
    corners = starts[:, None] + frames * velocities[:, None]
    return Split(x, (corners - (SIDE - DIGIT) / 2).astype(np.float32))
