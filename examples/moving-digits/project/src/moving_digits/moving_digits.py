"""Short videos of handwritten digits that move over a field.

The digits are real: 1,797 of them, 8 × 8 pixels, ink from 0 to 16, from scikit-learn
(`load_digits`), after Alpaydin and Kaynak, 1998. Their paths are drawn at random.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import split_at_random

FRAMES = 5
SIDE = 16
DIGIT = 8
# Pixels a frame, along each axis.
FASTEST = 2

# (T, H, W, C)
INPUT_SHAPE = (FRAMES, SIDE, SIDE, 1)


def split_digits() -> dict[str, np.ndarray]:
    """Return the digits of the train, validation and test split, (N, 8, 8) each."""
    digits = load_digits()
    images = digits.images.astype(np.float32)
    splits = split_at_random(images, digits.target, stratify=True)
    return {name: split.x for name, split in splits.items()}


def draw_starts(velocities: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return first places of digits that stay within the field, (N, 2) whole pixels.

    velocities: (N, 2) whole pixels a frame, right and down, at most 2 in size.
    """
    travel = velocities * (FRAMES - 1)
    free = SIDE - DIGIT - np.abs(travel)
    return rng.integers(0, free, endpoint=True) - np.minimum(travel, 0)


def move(digits: np.ndarray, velocities: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """Return videos (N, T, H, W, 1) of digits that start somewhere and move on."""
    videos = np.zeros((len(digits), *INPUT_SHAPE), dtype=np.float32)
    for video, digit, corner, velocity in zip(
        videos, digits, starts, velocities, strict=True
    ):
        for frame in range(FRAMES):
            right, down = corner + frame * velocity
            video[frame, down : down + DIGIT, right : right + DIGIT, 0] = digit
    return videos


def move_at_random(
    digits: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return videos of digits on paths of any velocity; the velocities; the starts."""
    size = (len(digits), 2)
    velocities = rng.integers(-FASTEST, FASTEST, size=size, endpoint=True)
    starts = draw_starts(velocities, rng)
    return move(digits, velocities, starts), velocities, starts
