"""A number that a run of the generated project can change."""

from dataclasses import dataclass
from typing import Literal

Range = Literal[
    "above 0", "0 or more", "1 or more", "2 or more", "in [0, 1)", "in (0, 1)"
]


@dataclass(frozen=True)
class Hyperparameter:
    """A hyperparameter, whole if its default is; the range completes "must be"."""

    name: str
    default: float
    range: Range
    meaning: str
