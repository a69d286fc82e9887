"""Which answers of the questionnaire some project has together."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, product

from .questions import JUDGED, Row, needs, values
from .rows import FACTORS, fits


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


def possible_pairs() -> Iterator[frozenset[tuple[str, str]]]:
    """Yield the answers to two questions that some project has together."""
    for names in combinations(FACTORS, 2):
        if names[1] in linked(names[0]):
            found = together(names)
        else:
            found = set(product(*map(offer, names)))
        yield from (frozenset(zip(names, pair, strict=True)) for pair in found)
