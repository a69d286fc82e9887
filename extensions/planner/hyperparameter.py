"""What a run of the generated project can change: a number, or a text."""

from collections.abc import Mapping
from dataclasses import dataclass

# What a value may be, and the condition in Python that says so of a `value`.
RANGES: Mapping[str, str] = {
    "above 0": "0 < value < math.inf",
    "0 or more": "value >= 0",
    "1 or more": "value >= 1",
    "2 or more": "value >= 2",
    "in [0, 1)": "0 <= value < 1",
    "in (0, 1)": "0 < value < 1",
    "from 0 to 4294967295": "0 <= value < 2**32",
    "a text": "True",
}


@dataclass(frozen=True)
class Hyperparameter:
    """A hyperparameter, of the type of its default; the range completes "must be"."""

    name: str
    default: float | str
    range: str
    meaning: str

    def __post_init__(self) -> None:
        """Refuse a range that no generated project could check."""
        if self.range not in RANGES:
            raise ValueError(f"{self.name}: {self.range!r} is not in RANGES")
