"""What the pages are written with."""

from collections.abc import Iterable
from pathlib import Path

REFERENCE = Path(__file__).resolve().parent.parent / "reference"
END = "This page is written by `python -m docs.generate`."


def page(*parts: str) -> str:
    """Return a page of these parts, with a line between them."""
    return "\n\n".join(part.strip("\n") for part in (*parts, END)) + "\n"


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table; a head that begins with `>` stands over numbers."""
    marks = ("---:" if head.startswith(">") else "---" for head in heads)
    lines = (_line(cells) for cells in rows)
    titles = tuple(head.removeprefix(">") for head in heads)
    return "\n".join((_line(titles), f"|{'|'.join(marks)}|", *lines))


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def code(value: object) -> str:
    """Return a value as it is written in an answer."""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def listed(names: Iterable[object], last: str = "or") -> str:
    """Return `a`, `b` or `c`."""
    *first, end = (code(name) for name in names)
    return f"{', '.join(first)} {last} {end}" if first else end
