"""Patches of two photographs: the temple or the flower.

Patches of 16 × 16 pixels, red, green and blue from 0 to 255, cut from the two photos
that come with scikit-learn (`load_sample_images`). Training, validation and test
patches come from separate columns of the photos, so no pixel is in two splits.
"""

import numpy as np
from sklearn.datasets import load_sample_images

from .splits import SPLIT_SEED, TEST_SHARE, VALIDATION_SHARE, Split

SIDE = 16

# (H, W, C)
INPUT_SHAPE = (SIDE, SIDE, 3)
CLASSES = ("temple", "flower")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 16, 16, 3), y (N, 1)."""
    temple, flower = (_patches(photo) for photo in load_sample_images().images)
    columns = np.random.default_rng(SPLIT_SEED).permutation(len(temple))
    tested = round(TEST_SHARE * len(columns))
    validated = round(VALIDATION_SHARE * len(columns))
    ends = [-tested - validated, -tested]
    names = ("train", "validation", "test")
    return {
        name: _label(temple[chosen], flower[chosen])
        for name, chosen in zip(names, np.split(columns, ends), strict=True)
    }


def _patches(photo: np.ndarray) -> np.ndarray:
    """Cut a photo into patches: (H, W, 3) -> (columns, rows, 16, 16, 3)."""
    rows, columns = photo.shape[0] // SIDE, photo.shape[1] // SIDE
    photo = photo[: rows * SIDE, : columns * SIDE].astype(np.float32)
    grid = photo.reshape(rows, SIDE, columns, SIDE, 3)
    return grid.transpose(2, 0, 1, 3, 4)


def _label(temple: np.ndarray, flower: np.ndarray) -> Split:
    x = np.concatenate([temple, flower]).reshape(-1, *INPUT_SHAPE)
    y = np.repeat(np.array([0.0, 1.0], dtype=np.float32), len(x) // 2)[:, None]
    return Split(x, y)
