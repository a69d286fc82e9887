"""Several arrays as one: the parts of a data set."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .errors import InspectionError
from .npy import Array


def join_arrays(name: str, role: str, pieces: Mapping[str, Array]) -> Array:
    """Return arrays as one, along the first axis.

    Raises:
        InspectionError: Their examples differ in shape, or in type.
    """
    arrays = list(pieces.values())
    if len(arrays) == 1:
        return arrays[0]
    first, *others = pieces
    for other in others:
        found = (pieces[first], pieces[other])
        if len({(_kind(piece), piece.shape[1:]) for piece in found}) > 1:
            said = " and ".join(f"{piece.shape} of {piece.kind}" for piece in found)
            problem = f"{first} and {other} differ in shape or type: {said}"
            raise InspectionError(name, problem, f"Save the same {role} for all parts.")
    count = sum(piece.shape[0] for piece in arrays)
    shape, kind = (count, *arrays[0].shape[1:]), min(piece.kind for piece in arrays)
    complete = all(piece.complete for piece in arrays)
    return Array(kind, shape, False, _chain(arrays), complete)


def _kind(piece: Array) -> str:
    """Return the type, where a sign makes no difference."""
    return piece.kind.replace("u", "i")


def _chain(pieces: Iterable[Array]) -> Sequence[Any]:
    """Return the values of one piece after the other, to the first incomplete one."""
    read: list[Sequence[Any]] = []
    for piece in pieces:
        read += piece.rows() if piece.fortran else [piece.values]
        if not piece.complete:
            break
    codes = {row.typecode if isinstance(row, array) else "" for row in read}
    code = codes.pop()
    # An array is much smaller than a list, and made much faster.
    values: array[Any] | list[Any] = array(code) if code and not codes else []
    for row in read:
        values.extend(row)
    return values
