"""How many features a project makes of the columns of a table, shown as a sum."""

from collections.abc import Mapping

from .errors import counted
from .kinds import Kind

SHOWN = 6


def width_of(features: Mapping[str, Kind]) -> tuple[int, str]:
    """Return the number of features, and how it comes about."""
    kinds = list(features.values())
    others = [kind for kind in kinds if kind.name != "category"]
    marks = sum(kind.gaps for kind in others)
    numbers = sum(kind.width for kind in others) - marks
    parts = [counted(numbers, "number")] if numbers else []
    parts += [counted(marks, "mark of gaps", "marks of gaps")] if marks else []
    parts += [
        f"{kind.width} of {name}"
        for name, kind in features.items()
        if kind.name == "category"
    ]
    total = sum(kind.width for kind in kinds)
    more = f"{len(parts) - SHOWN + 1} columns more"
    shown = parts if len(parts) <= SHOWN else [*parts[: SHOWN - 1], more]
    return total, " + ".join(shown) + (f" = {total}" if len(shown) > 1 else "")
