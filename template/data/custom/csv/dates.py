"""Columns of dates."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from .numbers import GAPS, NumberFormat, read_cells

PARTS: dict[str, Callable[[datetime], float]] = {
    "year": lambda moment: moment.year,
    "month": lambda moment: moment.month,
    "day": lambda moment: moment.day,
    "weekday": lambda moment: moment.isoweekday(),
    "hour": lambda moment: moment.hour + moment.minute / 60,
}


@dataclass(frozen=True)
class Date:
    """A column of dates, each of whose parts is a feature.

    format: how dates are written, as for `datetime.strptime`.
    parts: names from PARTS.
    gaps: as of a `Number`.
    """

    name: str
    format: str
    parts: tuple[str, ...]
    gaps: bool = False

    @property
    def features(self) -> tuple[str, ...]:
        """The name of each feature."""
        parts = (f"{self.name} {part}" for part in self.parts)
        return (*parts, *([f"{self.name} is missing"] if self.gaps else []))

    def read(self, cells: np.ndarray, form: NumberFormat) -> np.ndarray:
        """Return the parts, (N, P) float64, NaN for a gap.

        Raises:
            CellError: A cell is not such a date.
        """

        def read(word: str) -> tuple[float, ...] | None:
            try:
                moment = datetime.strptime(word, self.format)
            except ValueError:
                return None
            return tuple(float(PARTS[part](moment)) for part in self.parts)

        expected = f"a date such as {datetime(2024, 12, 31, 13).strftime(self.format)}"
        return read_cells(cells, GAPS, read, len(self.parts), expected)
