"""A data set, and how long a network takes to learn it."""

from dataclasses import dataclass

from .data import Data


@dataclass(frozen=True)
class Dataset:
    """A data set, and how a small network learns it in reasonable time."""

    data: Data
    epochs: int
    batch_size: int
