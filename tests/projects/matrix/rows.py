"""The projects of the matrix: every choice alone, and every pair of answers together."""

import csv
import itertools
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from extensions.planner import Answers, PlanError, make_project

from .questions import BY_KIND, QUESTIONS, UNASKED, Row, default, needs, values

PAIRS = Path(__file__).with_name("pairs.csv")
TRIPLES = Path(__file__).with_name("triples.csv")
# Questions that only choose the stack to begin with are not recorded and not paired.
FACTORS = tuple(name for name, q in QUESTIONS.items() if not q.get("secret"))
PLANNED = tuple(field.name for field in fields(Answers))
# These texts are tried in every project that asks for them.
SIZES = ("input_shape", "layers")


def complete(given: Row) -> dict[str, str] | None:
    """Return all answers of a person who writes what is given, and else hits Enter.

    None if one of those given is not offered beside the others.
    """
    row: dict[str, str] = {}
    stack = {"layers": given["layers"]} if "layers" in given else {}
    for name in QUESTIONS:
        if name in given:
            row[name] = given[name]
            if name not in SIZES and given[name] not in values(name, row | stack):
                return None
        else:
            row[name] = default(name, row | stack)
    return row


def fits(row: Row | None) -> bool:
    """Say whether the planner takes the answers."""
    if row is None:
        return False
    try:
        make_project(Answers(**planned(row)))
    except PlanError:
        return False
    return True


def planned(row: Row) -> dict[str, Any]:
    """Return the answers that the planner reads."""
    return {key: row[key] for key in PLANNED if row.get(key, UNASKED) != UNASKED}


def flips() -> list[dict[str, str]]:
    """Return what to answer, for each choice of each question alone.

    Where a question is not asked of the default project, the answers that lead to it
    come first.
    """
    unique = {tuple(sorted(flip.items())): flip for flip in _found().values()}
    return list(unique.values())


def choices() -> list[tuple[str, str]]:
    """Return every question with every value that it takes."""
    sizes = (name for name in SIZES if name in FACTORS)
    texts = (
        (name, text)
        for name in sizes
        for kind in BY_KIND[name].values()
        for text in kind
    )
    return [*dict.fromkeys((name, value) for name, value, _ in _found()), *texts]


@cache
def _found() -> dict[tuple[str, str, str], dict[str, str]]:
    """Return the fewest answers for each question, value and, of presets, input kind."""
    found: dict[tuple[str, str, str], dict[str, str]] = {}
    for name in QUESTIONS:
        if name in SIZES:
            continue
        for given in _leading_to(name, found):
            row = complete(given)
            if row is None:
                continue
            for value in values(name, _before(name, row, given)):
                flip = given if value == row[name] else given | {name: value}
                key = name, value, row["input_kind"] if name == "preset" else ""
                if value != UNASKED and key not in found and fits(complete(flip)):
                    found[key] = flip
    return found


def _before(name: str, row: Row, given: Row) -> Row:
    """Return what is known when a question comes: earlier answers, and given ones."""
    earlier = itertools.takewhile(lambda other: other != name, QUESTIONS)
    return {key: row[key] for key in earlier} | dict(given)


def _leading_to(
    name: str, found: dict[tuple[str, str, str], dict[str, str]]
) -> Iterator[dict[str, str]]:
    """Yield answers that may lead to a question, the fewest first."""
    yield {}
    reasons = [
        [flip for (question, _, _), flip in found.items() if question == needed]
        for needed in needs(name)
    ]
    yield from itertools.chain.from_iterable(reasons)
    for first, second in zip(reasons, reasons[1:], strict=False):
        yield from ({**b, **a} for a, b in itertools.product(first, second))


def read(path: Path) -> list[dict[str, str]]:
    """Read a covering array: all factors of every project."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
