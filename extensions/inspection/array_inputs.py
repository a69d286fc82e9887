"""What the examples in x are: tables, series, images, videos or tokens."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from .errors import InspectionError
from .npy import Array

NUMBERS = "iuf"
# The kind of input by the number of axes of an example, where that tells.
KINDS = {2: "series", 3: "image", 4: "video"}
CHANNELS = {1: "one channel", 3: "red, green and blue", 4: "four channels"}


@dataclass(frozen=True)
class Inputs:
    """The examples: their kind, the kinds that they could be, and why.

    `greatest` is the greatest of tokens, and `lengths` the number of steps of each
    example, where they differ.
    """

    kind: str
    kinds: tuple[str, ...]
    reason: str
    greatest: int = 0
    lengths: tuple[int, ...] = ()


def find_inputs(name: str, arrays: Mapping[str, Array]) -> Inputs:
    """Return what the examples are.

    Raises:
        InspectionError: No project could read them.
    """
    x = arrays["x"]
    if x.kind not in NUMBERS:
        problem = f"x holds no numbers but values of type {x.kind}"
        raise InspectionError(name, problem, "Save it as whole or decimal numbers.")
    axes = len(x.shape) - 1
    if axes < 1 or axes > 4:
        problem = f"x has shape {x.shape}"
        cure = "Save examples (N, F), (N, T, F), (N, H, W, C) or (N, T, H, W, C)."
        raise InspectionError(name, problem, cure)
    lengths = _lengths(name, arrays)
    if x.kind == "f" and not lengths:
        _check_finite(name, x)
    if axes == 1:
        return _flat(x)
    kind = KINDS[axes]
    reason = f"an example of x has {axes} axes"
    return Inputs(kind, (kind,), reason, lengths=lengths)


def _flat(x: Array) -> Inputs:
    tokens = _read_tokens(x) if x.whole else None
    if tokens is None:
        return Inputs("tabular", ("tabular",), "an example of x is a row of numbers")
    lengths, greatest = tokens
    both = ("tokens", "tabular")
    if min(lengths) < x.shape[1]:
        reason = "whole numbers of x end in zeros, as texts of tokens do"
        return Inputs("tokens", both, reason, greatest, lengths)
    reason = "an example of x is a row of whole numbers, none of them padding"
    return Inputs("tabular", both, reason, greatest, lengths)


def _read_tokens(x: Array) -> tuple[tuple[int, ...], int] | None:
    """Return the lengths of texts and the greatest token; None if they are none."""
    if not x.complete or min(x.values) < 0:
        return None
    lengths = []
    for row in x.rows():
        length = len(row) - next(
            (i for i, value in enumerate(reversed(row)) if value), len(row)
        )
        if length == 0 or 0 in row[:length]:
            return None
        lengths.append(length)
    return tuple(lengths), max(x.values)


def _lengths(name: str, arrays: Mapping[str, Array]) -> tuple[int, ...]:
    """Return the number of steps of each example, nothing where there is no array."""
    array, x = arrays.get("lengths"), arrays["x"]
    if array is None or len(x.shape) < 3:
        return ()
    if len(array.shape) != 1 or not array.whole:
        problem = f"lengths has shape {array.shape} of type {array.kind}"
        raise InspectionError(name, problem, "Save one whole number for each example.")
    for place, length in enumerate(array.values):
        if not 1 <= length <= x.shape[1]:
            problem = f"lengths[{place}] is {length}"
            cure = f"An example has from 1 to {x.shape[1]} steps."
            raise InspectionError(name, problem, cure)
    return tuple(array.values)


def _check_finite(name: str, x: Array) -> None:
    if all(map(isfinite, x.values)):
        return
    place = next(i for i, row in enumerate(x.rows()) if not all(map(isfinite, row)))
    problem = f"x[{place}] holds NaN or infinity"
    raise InspectionError(name, problem, "Replace it by numbers.")
