"""What the examples in x are: tables, series, images, videos or tokens."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .array_kinds import Kinds, find_kinds
from .errors import InspectionError
from .npy import Array

LARGEST = 3.4e38


@dataclass(frozen=True)
class Inputs:
    """The examples: their kind, the kinds that they could be, and why.

    `shapes` has the shape of an example of each kind, and `read_as` says how x becomes
    that, "" where it has it. `greatest` is the greatest of tokens, and `lengths` the
    number of steps of each example, where they differ.
    """

    kind: str
    reason: str
    shapes: Mapping[str, tuple[int, ...]]
    read_as: Mapping[str, str] = field(default_factory=dict)
    greatest: int = 0
    lengths: tuple[int, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that the examples could be, the likeliest first."""
        return tuple(self.shapes)


def find_inputs(name: str, arrays: Mapping[str, Array]) -> Inputs:
    """Return what the examples are.

    Raises:
        InspectionError: No project could read them.
    """
    x = arrays["x"]
    if x.kind not in "biuf":
        problem = f"x holds no numbers but values of type {x.kind}"
        raise InspectionError(name, problem, "Save x.astype(float).")
    if len(x.shape) > 5:
        problem = f"x has shape {x.shape}"
        cure = "Save examples (N, F), (N, T, F), (N, H, W, C) or (N, T, H, W, C)."
        raise InspectionError(name, problem, cure)
    lengths = _lengths(name, arrays)
    if x.kind == "f" and not lengths:
        _check_values(name, x)
    tokens = _read_tokens(x) if len(x.shape) == 2 else None
    if tokens:
        return _tokens(x, *tokens)
    kinds: Kinds = find_kinds(x, bool(lengths))
    shapes = {kind: shape for kind, (shape, _) in kinds.shapes.items()}
    read_as = {kind: how for kind, (_, how) in kinds.shapes.items()}
    return Inputs(next(iter(shapes)), kinds.reason, shapes, read_as, 0, lengths)


def _tokens(x: Array, lengths: tuple[int, ...], greatest: int) -> Inputs:
    shape = x.shape[1:]
    if x.whole and min(lengths) < x.shape[1]:
        reason = "whole numbers of x end in zeros, as texts of tokens do"
        both = {"tokens": shape, "tabular": shape}
        return Inputs("tokens", reason, both, {}, greatest, lengths)
    reason = "an example of x is a row of whole numbers, none of them padding"
    if not x.whole:
        reason = "an example of x is a row of numbers, all of them whole"
    both = {"tabular": shape, "tokens": shape}
    return Inputs("tabular", reason, both, {}, greatest, lengths)


def _read_tokens(x: Array) -> tuple[tuple[int, ...], int] | None:
    """Return the lengths of texts and the greatest token; None if they are none."""
    if not x.complete or x.kind == "b" or min(x.values) < 0:
        return None
    if x.kind == "f" and not all(value.is_integer() for value in x.values):
        return None
    lengths = []
    for row in x.rows():
        length = len(row) - next(
            (i for i, value in enumerate(reversed(row)) if value), len(row)
        )
        if length == 0 or 0 in row[:length]:
            return None
        lengths.append(length)
    return tuple(lengths), int(max(x.values))


def _lengths(name: str, arrays: Mapping[str, Array]) -> tuple[int, ...]:
    """Return the number of steps of each example, nothing where there is no array."""
    array, x = arrays.get("lengths"), arrays["x"]
    if array is None or len(x.shape) < 3:
        return ()
    whole = array.whole or all(value == value // 1 for value in array.values)
    if len(array.shape) != 1 or array.kind not in "iuf" or not whole:
        problem = f"lengths has shape {array.shape} of type {array.kind}"
        raise InspectionError(name, problem, "Save one whole number for each example.")
    for place, length in enumerate(array.values):
        if not 1 <= length <= x.shape[1]:
            problem = f"lengths[{place}] is {length}"
            cure = f"An example has from 1 to {x.shape[1]} steps."
            raise InspectionError(name, problem, cure)
    return tuple(map(int, array.values))


def _check_values(name: str, x: Array) -> None:
    if all(-LARGEST < value < LARGEST for value in x.values):
        return
    for row, values in enumerate(x.rows()):
        for place, value in enumerate(values):
            if not -LARGEST < value < LARGEST:
                index = [row, *_unravel(place, x)]
                problem = f"x{index} is {value}"
                cure = "Fill it in, leave the example out, or save lengths of series."
                raise InspectionError(name, problem, cure)


def _unravel(place: int, x: Array) -> list[int]:
    """Return the index of a value within an example."""
    index = []
    for axis in x.shape[1:] if x.fortran else reversed(x.shape[1:]):
        place, rest = divmod(place, axis)
        index.append(rest)
    return index if x.fortran else index[::-1]
