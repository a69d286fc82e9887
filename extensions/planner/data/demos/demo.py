"""What is known of a data set that is built in."""

from dataclasses import dataclass

from ..data import Data

DIGITS = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")


@dataclass(frozen=True)
class Demo:
    """A data set, and how long a small network takes to learn it."""

    data: Data
    epochs: int
    batch_size: int
