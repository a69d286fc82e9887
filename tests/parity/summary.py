"""The table of differences between the frameworks."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

COLUMNS = (
    "outputs",
    "loss",
    "loss_values",
    "gradients",
    "run_loss",
    "run_outputs",
    "steps",
)


def summarise(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of the table: the largest differences of each stack."""
    yield "backend     " + "".join(f"{name:>12}" for name in COLUMNS)
    for row in sorted(rows, key=lambda row: (row["backend"], row["stack"])):
        numbers = (f"{row[c]:12.1e}" if c in row else " " * 12 for c in COLUMNS)
        yield f"{row['backend']:12}{''.join(numbers)}  {row['stack']}"
