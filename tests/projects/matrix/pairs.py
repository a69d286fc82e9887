"""Write pairs.csv and triples.csv, covering arrays of the questionnaire.

    python -m tests.projects.matrix.pairs

They are stored because it takes minutes to find them; test_rows.py says when one is
stale. The triples are of what decides the network and its loss; all else is in pairs.
Few of the pairs' projects are of Keras, which takes ten times as long.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from covertable.main import Controller

from .possible import dependencies, linked, offer, together
from .questions import Row
from .rows import FACTORS, PAIRS, TRIPLES, complete, flips

# Answers that are tried in threes by `make test-wide`.
DECISIVE = (
    "framework",
    "input_kind",
    "data_source",
    "task",
    "per_step",
    "layers",
    "loss",
)


def main() -> None:
    """Write the arrays."""
    write(PAIRS, share(search([name for name in FACTORS if name != "framework"])))
    write(
        TRIPLES, search(FACTORS, sub_models=[{"fields": list(DECISIVE), "strength": 3}])
    )


def write(path: Path, rows: Iterable[Row]) -> None:
    """Write an array, sorted."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, FACTORS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: [row[n] for n in FACTORS]))


def search(names: Sequence[str], **options: Any) -> list[Row]:
    """Find an array of some factors."""
    offered = {name: offer(name) for name in names}
    controller = Controller(offered, constraints=list(constraints()), **options)
    for pair in had_alone(controller):
        controller.incomplete.pop(pair, None)
    return list(controller.make())


def share(rows: Sequence[Row]) -> Iterator[Row]:
    """Give to Keras, row by row, the one with most answers that Keras lacks."""
    had = {
        answer
        for row in filter(None, map(complete, flips()))
        for answer in row.items()
        if row["framework"] == "keras"
    }
    lacking = {(name, value) for name in rows[0] for value in offer(name)} - had
    others = list(rows)
    while lacking:
        row = max(others, key=lambda row: len(lacking & row.items()))
        others.remove(row)
        lacking -= row.items()
        yield {"framework": "keras", **row}
    yield from ({"framework": "pytorch", **row} for row in others)


def had_alone(controller: Controller) -> Iterator[tuple[int, ...]]:
    """Yield the pairs, by the search's numbers, of projects with one choice alone."""
    numbers = {
        (name, value): number
        for name, offered in controller.factors.items()
        for value, number in zip(offered, controller.serials[name], strict=True)
    }
    for row in filter(None, map(complete, flips())):
        known = [numbers[answer] for answer in row.items() if answer in numbers]
        yield from combinations(sorted(known), 2)


def constraints() -> Iterator[dict[str, Any]]:
    """Yield what the array must keep: each dependency, and each linked pair."""
    pairs = (pair for pair in combinations(FACTORS, 2) if pair[1] in linked(pair[0]))
    for names in (*dependencies(), *pairs):
        allowed = together(names)
        yield {
            "operator": "fn",
            "requires": list(names),
            "evaluate": lambda row, names=names, allowed=allowed: (
                tuple(row[name] for name in names) in allowed
            ),
        }


if __name__ == "__main__":
    main()
