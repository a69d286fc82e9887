"""Small files of the kinds that people have, made by script."""

import gzip
import random
from collections.abc import Iterable
from pathlib import Path

Rows = list[list[str]]


def table(
    header: Iterable[str], rows: Iterable[Iterable[object]], mark: str = ","
) -> str:
    """Write a table as text."""
    lines = [mark.join(header), *(mark.join(map(str, row)) for row in rows)]
    return "\n".join(lines) + "\n"


def flats(count: int = 120, seed: int = 0) -> Rows:
    """Return flats: size, rooms, floor with gaps, district, price."""
    luck = random.Random(seed)
    districts = {"hills": 1.0, "harbour": 1.2, "station": 0.8}
    rows = []
    for number in range(count):
        size = luck.randint(25, 150)
        district = list(districts)[number % 3]
        floor = "" if number % 7 == 3 else luck.randint(0, 5)
        price = size * districts[district] * 4 + luck.gauss(0, 9)
        row = [size, max(1, size // 30), floor, district, f"{price:.1f}"]
        rows.append([str(cell) for cell in row])
    return rows


FLATS = ("size", "rooms", "floor", "district", "price")


def flowers(count: int = 150, seed: int = 0) -> Rows:
    """Return flowers: two lengths and the species, a word."""
    luck = random.Random(seed)
    rows = []
    for number in range(count):
        kind = number % 3
        length, width = luck.gauss(2 + 2 * kind, 0.4), luck.gauss(1 + kind, 0.3)
        species = ("setosa", "versicolor", "virginica")[kind]
        rows.append([f"{length:.2f}", f"{width:.2f}", species])
    return rows


FLOWERS = ("length", "width", "species")


def strokes(count: int = 60, seed: int = 0, gaps: bool = False) -> Rows:
    """Return series that rise or fall: id, time, two numbers and the direction."""
    luck = random.Random(seed)
    rows = []
    for number in range(count):
        up = number % 2
        for step in range(6 - (number % 3 if gaps else 0)):
            height = (step if up else 5 - step) + luck.gauss(0, 0.2)
            word = "up" if up else "down"
            rows.append(
                [
                    f"s{number:03}",
                    str(step),
                    f"{height:.3f}",
                    f"{luck.random():.3f}",
                    word,
                ]
            )
    return rows


STROKES = ("series", "time", "height", "noise", "direction")


def write(folder: Path, name: str, content: str | bytes) -> str:
    """Write a file, compressed if its name says so; return its path."""
    path = folder / name
    data = content.encode() if isinstance(content, str) else content
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return str(path)
