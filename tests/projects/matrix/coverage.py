"""What the projects that were executed cover of the questionnaire."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from .possible import possible_pairs
from .questions import UNASKED, Row
from .rows import FACTORS, choices

Pair = frozenset[tuple[str, str]]


def missing_values(rows: Iterable[Row]) -> list[str]:
    """Return the choices of any question that none of the projects has."""
    had = {answer for row in rows for answer in row.items()}
    return [f"{name}: {value}" for name, value in choices() if (name, value) not in had]


def missing_pairs(rows: Iterable[Row]) -> set[Pair]:
    """Return the pairs of answers that none of the projects has together."""
    return set(possible_pairs()) - covered(rows)


def covered(rows: Iterable[Row]) -> set[Pair]:
    """Return the pairs of answers that projects have together."""
    return {
        frozenset(pair)
        for row in rows
        for pair in combinations(((name, row[name]) for name in FACTORS), 2)
    }


def summarise(rows: Sequence[Row]) -> list[str]:
    """Return the lines that tell how many projects ran, and what they cover."""
    frameworks = Counter(row["framework"] for row in rows)
    parts = ", ".join(f"{count} {name}" for name, count in sorted(frameworks.items()))
    asked = {answer for row in rows for answer in row.items() if answer[1] != UNASKED}
    wanted = set(choices())
    pairs = set(possible_pairs())
    together = covered(rows) & pairs
    return [
        f"{len(rows)} projects were generated, checked and executed: {parts}",
        f"{len(asked & wanted)} of {len(wanted)} values of {len(FACTORS)} questions",
        f"{len(together)} of {len(pairs)} pairs of answers that fit together",
        f"values that no project has: {'; '.join(missing_values(rows)) or 'none'}",
    ]
