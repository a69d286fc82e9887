"""Write pairs.csv and triples.csv, covering arrays of the questionnaire.

    python -m tests.projects.matrix.pairs

They are stored because it takes minutes to find them; test_rows.py says when one is
stale. The triples are of what decides the network and its loss; all else is in pairs.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

from covertable.main import Controller

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
    write(PAIRS, {})
    write(TRIPLES, {"sub_models": [{"fields": list(DECISIVE), "strength": 3}]})


def write(path: Path, options: Mapping[str, Any]) -> None:
    """Find an array and write it."""
    offered = {name: offer(name) for name in FACTORS}
    search = Controller(offered, constraints=list(constraints()), **options)
    for pair in had_alone(search):
        search.incomplete.pop(pair, None)
    found = search.make()
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, FACTORS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(found, key=lambda row: [row[n] for n in FACTORS]))


def had_alone(search: Controller) -> Iterator[tuple[int, ...]]:
    """Yield the pairs, by the search's numbers, of projects with one choice alone."""
    numbers = {
        (name, value): number
        for name, offered in search.factors.items()
        for value, number in zip(offered, search.serials[name], strict=True)
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
