"""Moving digits: the direction in which a handwritten digit moves.

The digits are split before they are set in motion.
"""

import numpy as np

from .moving_digits import INPUT_SHAPE, move, split_digits
from .splits import SPLIT_SEED, Split

__all__ = ["CLASSES", "INPUT_SHAPE", "load_splits"]

# Pixels per frame, right and down.
VELOCITIES = {
    "east": (1, 0),
    "southeast": (1, 1),
    "south": (0, 1),
    "southwest": (-1, 1),
    "west": (-1, 0),
    "northwest": (-1, -1),
    "north": (0, -1),
    "northeast": (1, -1),
}
CLASSES = tuple(VELOCITIES)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 5, 16, 16, 1), y (N,)."""
    rng = np.random.default_rng(SPLIT_SEED)
    return {name: _move(x, rng) for name, x in split_digits().items()}


def _move(digits: np.ndarray, rng: np.random.Generator) -> Split:
    y = rng.integers(0, len(CLASSES), size=len(digits))
    velocities = np.array(list(VELOCITIES.values()))[y]
    x, _ = move(digits, velocities, rng)
    return Split(x, y)
