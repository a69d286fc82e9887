"""What the families say of their shapes in letters is what they compute."""

import math
import re
from typing import Any

import pytest

from extensions.planner.layers import FAMILIES, Family
from extensions.planner.layers.context import Context
from extensions.planner.layers.shape import Shape

SIZES = {"T": 12, "F": 10, "H": 16, "W": 14, "C": 3}
MAIN = 8


def outputs_of(family: Family[Any], axes: str) -> tuple[int, ...]:
    # A transformer gets as many features as it gives.
    sizes = SIZES | ({"F": MAIN} if family.group == "attention" else {})
    inputs = Shape(axes, tuple(sizes[letter] for letter in axes))
    size = {family.size.name: MAIN} if family.size else {}
    options = family.resolve(family.options(**size), Context(inputs))
    return family.outputs(options, inputs).sizes


def size_of(term: str, axes: str) -> int | None:
    """Return what a term stands for; None for a length that the options decide."""
    if re.fullmatch("[THW]'", term):
        return None
    known = {letter: SIZES[letter] for letter in axes}
    factors = re.findall(r"\d+|[A-Z]'?", term)
    return math.prod(int(f) if f.isdigit() else known.get(f, MAIN) for f in factors)


@pytest.mark.parametrize("name", FAMILIES)
def test_the_letters_are_the_sizes(name: str) -> None:
    family = FAMILIES[name]
    for axes, gives in zip(family.accepts, family.gives, strict=True):
        terms = [size_of(term, axes) for term in gives.strip("()").split(", ")]
        outputs = outputs_of(family, axes)
        pairs = zip(terms, outputs, strict=True)
        assert all(term in (None, size) for term, size in pairs), (gives, outputs)
