"""Short videos of moving handwritten digits.

The digits are real: 1,797 of them, 8 × 8 pixels, ink from 0 to 16, from scikit-learn
(`load_digits`), after Alpaydin and Kaynak, 1998. Their paths are random.
"""

import numpy as np
from sklearn.datasets import load_digits

from .splits import split_at_random

FRAMES = 5
SIDE = 16
DIGIT = 8

# (T, H, W, C)
INPUT_SHAPE = (FRAMES, SIDE, SIDE, 1)


def split_digits() -> dict[str, np.ndarray]:
    """Return the digits of the train, validation and test split, (N, 8, 8) each."""
    digits = load_digits()
    images = digits.images.astype(np.float32)
    splits = split_at_random(images, digits.target, stratify=True)
    return {name: split.x for name, split in splits.items()}


def move(
    digits: np.ndarray, velocities: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Move each digit, (N, 8, 8), from a random start; it never leaves the image.

    velocities: (N, 2) whole pixels per frame, right and down, from -2 to 2.
    Returns the videos (N, T, H, W, 1) and the digits' first positions, (N, 2) whole
    pixels right and down.
    """
    starts = _draw_starts(velocities, rng)
    videos = np.zeros((len(digits), *INPUT_SHAPE), dtype=np.float32)
    for video, digit, corner, velocity in zip(
        videos, digits, starts, velocities, strict=True
    ):
        for frame in range(FRAMES):
            right, down = corner + frame * velocity
            video[frame, down : down + DIGIT, right : right + DIGIT, 0] = digit
    return videos, starts


def _draw_starts(velocities: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    travel = velocities * (FRAMES - 1)
    free = SIDE - DIGIT - np.abs(travel)
    return rng.integers(0, free, endpoint=True) - np.minimum(travel, 0)
