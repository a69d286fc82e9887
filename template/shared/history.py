"""The table of a run's epochs."""

import csv
from pathlib import Path


def write_history(rows: list[dict[str, float]], path: Path) -> None:
    """Write one line an epoch; the columns are the names in the rows."""
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def read_history(path: Path) -> list[dict[str, float]]:
    """Read what `write_history` wrote."""
    with path.open(newline="") as file:
        rows = csv.DictReader(file)
        numbers = [{name: float(text) for name, text in row.items()} for row in rows]
    return [{**row, "epoch": int(row["epoch"])} for row in numbers]
