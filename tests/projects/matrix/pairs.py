"""Write pairs.csv and triples.csv, covering arrays of the questionnaire.

    python -m tests.projects.matrix.pairs

They are stored because it takes minutes to find them; test_rows.py says when one is
stale. The triples are of what decides the network and its loss; all else is in pairs.
Of the pairs' projects as few as can be are of Keras, which takes ten times as long.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

import numpy as np
from covertable.main import Controller
from scipy.optimize import Bounds, LinearConstraint, milp

from .questions import JUDGED, Row, needs, values
from .rows import FACTORS, PAIRS, TRIPLES, complete, fits, flips

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
    """Give each answer to both frameworks, and as few rows as can be to Keras."""
    alone = {
        (row["framework"], answer)
        for row in filter(None, map(complete, flips()))
        for answer in row.items()
    }
    answers = [(name, value) for name in rows[0] for value in offer(name)]
    has = np.array([[row[name] == value for row in rows] for name, value in answers])
    least = np.array([("keras", answer) not in alone for answer in answers], int)
    spared = np.array([("pytorch", answer) not in alone for answer in answers], int)
    found = milp(
        np.ones(len(rows)),
        integrality=1,
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(has, least, has.sum(axis=1) - spared),
    )
    for row, keras in zip(rows, found.x.round(), strict=True):
        yield {"framework": "keras" if keras else "pytorch", **row}


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


def offer(name: str) -> list[str]:
    """Return all that may be answered, in the order of the questionnaire."""
    return list(dict.fromkeys(row[name] for row in fitting(name)))


@cache
def dependencies() -> tuple[tuple[str, ...], ...]:
    """Return each factor that depends on others, behind those."""
    judged = {name: JUDGED if name == "layers" else () for name in FACTORS}
    behind = {name: {*needs(name), *judged[name]} for name in FACTORS}
    return tuple(
        (*(other for other in FACTORS if other in behind[name]), name)
        for name in FACTORS
        if behind[name] & set(FACTORS)
    )


@cache
def linked(name: str) -> tuple[str, ...]:
    """Return a factor with those that it depends on or that depend on it, in order."""
    found = {name}
    for _ in FACTORS:
        found = found.union(*(group for group in dependencies() if found & set(group)))
    return tuple(factor for factor in FACTORS if factor in found)


@cache
def fitting(name: str) -> tuple[Row, ...]:
    """Return all ways to answer a question and those that are linked with it."""
    return tuple(_extend({}, linked(name)))


def _extend(row: Row, names: Sequence[str]) -> Iterator[Row]:
    if len(row) == len(names):
        yield row
        return
    name = names[len(row)]
    for value in values(name, row):
        longer = {**row, name: value}
        if name != "layers" or fits(longer):
            yield from _extend(longer, names)


def together(names: Sequence[str]) -> set[tuple[str, ...]]:
    """Return the answers that linked questions can have together."""
    return {tuple(row[name] for name in names) for row in fitting(names[0])}


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


def possible_pairs() -> Iterator[frozenset[tuple[str, str]]]:
    """Yield the answers to two questions that some project has together."""
    for names in combinations(FACTORS, 2):
        if names[1] in linked(names[0]):
            found = together(names)
        else:
            found = set(product(*map(offer, names)))
        yield from (frozenset(zip(names, pair, strict=True)) for pair in found)


if __name__ == "__main__":
    main()
