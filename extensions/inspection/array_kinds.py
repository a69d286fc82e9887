"""Which kinds of input the shape of x tells, whatever the order of its axes."""

from collections.abc import Mapping
from dataclasses import dataclass

from .npy import Array

# The numbers of channels that images have: gray, colors, and colors with alpha.
CHANNELS = (1, 3, 4)
# Fewer rows and columns make no picture.
LEAST = 8
# So many values tell whether they are gray values.
LOOKED = 100_000
FIRST = "its channels come first and are read as the last axis"
SINGLE = "an axis of one channel is added"
# The shape of an example, and how x becomes that, "" where it has it.
Shaped = tuple[tuple[int, ...], str]


@dataclass(frozen=True)
class Kinds:
    """The kinds that examples could be, the likeliest first, and why that."""

    reason: str
    shapes: Mapping[str, Shaped]


def find_kinds(x: Array, timed: bool) -> Kinds:
    """Return the kinds by the number of axes; `timed` says that steps have lengths."""
    axes = len(x.shape) - 1
    if axes == 0:
        reason = "an example of x is one number"
        return Kinds(reason, {"tabular": ((1,), "an axis of one feature is added")})
    if axes == 1:
        reason = "an example of x is a row of numbers"
        return Kinds(reason, {"tabular": (x.shape[1:], "")})
    if axes == 2:
        return _of_two(x, timed)
    return _of_three(x) if axes == 3 else _of_four(x)


def _of_two(x: Array, timed: bool) -> Kinds:
    series: Shaped = (x.shape[1:], "")
    image: Shaped = ((*x.shape[1:], 1), SINGLE)
    if not timed and _is_picture(x):
        reason = "an example of x has rows and columns of gray values"
        return Kinds(reason, {"image": image, "series": series})
    reason = "an example of x has 2 axes: steps and features"
    return Kinds(reason, {"series": series, "image": image})


def _is_picture(x: Array) -> bool:
    """Say whether values are those of a gray image: bytes, or shares in a square."""
    if min(x.shape[1:]) < LEAST or x.kind == "b":
        return False
    values = x.values[:LOOKED]
    least, greatest = min(values), max(values)
    if x.kind == "u":
        return bool(greatest <= 255)
    whole = x.whole or all(value.is_integer() for value in values)
    top = 255 if whole and greatest > 1 else 1
    return x.shape[1] == x.shape[2] and least >= 0 and bool(greatest <= top)


def _of_three(x: Array) -> Kinds:
    first, second, last = x.shape[1:]
    moved: Shaped = ((second, last, first), FIRST)
    video: Shaped = ((first, second, last, 1), SINGLE)
    if last in CHANNELS:
        return Kinds("an example of x has 3 axes", {"image": (x.shape[1:], "")})
    if first in CHANNELS:
        reason = f"an example of x has 3 axes, the first of {first} channels"
        return Kinds(reason, {"image": moved, "video": video})
    if second == last != first:
        reason = f"an example of x has {first} squares, as videos of one channel do"
        return Kinds(reason, {"video": video, "image": moved})
    reason = f"an example of x has 3 axes, the last of {last} channels"
    return Kinds(reason, {"image": (x.shape[1:], ""), "video": video})


def _of_four(x: Array) -> Kinds:
    reason = "an example of x has 4 axes"
    one, two, three, four = x.shape[1:]
    if four not in CHANNELS and two in CHANNELS:
        return Kinds(reason, {"video": ((one, three, four, two), FIRST)})
    if four not in CHANNELS and one in CHANNELS:
        return Kinds(reason, {"video": ((two, three, four, one), FIRST)})
    return Kinds(reason, {"video": (x.shape[1:], "")})
