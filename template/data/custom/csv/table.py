"""Tables whose cells are text: no type is guessed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..config import DataError


@dataclass(frozen=True)
class Table:
    """The cells of a table, as text without the blanks around it.

    columns: the cells of each column, (N,) of str, by its name.
    rows: (N,) the number of each row in its file, where the one below the header is 2.
    """

    path: Path
    columns: dict[str, np.ndarray]
    rows: np.ndarray

    def require(self, names: Sequence[str]) -> None:
        """Raise DataError unless the table has all these columns."""
        for name in names:
            if name not in self.columns:
                found = ", ".join(list(self.columns)[:12])
                problem = f"there is no column {name!r}; there are {found}"
                raise DataError(f"{self.path}: {problem}")
