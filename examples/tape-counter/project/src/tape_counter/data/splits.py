"""Splits of a data set."""

from dataclasses import dataclass

import numpy as np
from sklearn.model_selection import train_test_split

VALIDATION_SHARE = 0.2
TEST_SHARE = 0.2
# Independent of a run's seed: the test split must be the same for all runs.
SPLIT_SEED = 0


@dataclass(frozen=True)
class Split:
    """Examples and their targets.

    x: (N, ...) float32 in the data's own units, channels last, or int64 tokens.
    y: int64 class indices, or float32 numbers.
    """

    x: np.ndarray
    y: np.ndarray


def split_at_random(
    x: np.ndarray, y: np.ndarray, *, stratify: bool
) -> dict[str, Split]:
    """Split examples 60 : 20 : 20 at random, by class if `stratify`."""
    rest, test = train_test_split(
        np.arange(len(x)),
        test_size=TEST_SHARE,
        random_state=SPLIT_SEED,
        stratify=y if stratify else None,
    )
    train, validation = train_test_split(
        rest,
        test_size=VALIDATION_SHARE / (1 - TEST_SHARE),
        random_state=SPLIT_SEED,
        stratify=y[rest] if stratify else None,
    )
    parts = {"train": train, "validation": validation, "test": test}
    return {name: Split(x[rows], y[rows]) for name, rows in parts.items()}
