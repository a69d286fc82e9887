"""Several arrays as one: the parts of a data set."""

from collections.abc import Mapping

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
        if len({(array.kind, array.shape[1:]) for array in found}) > 1:
            said = " and ".join(f"{array.shape} of {array.kind}" for array in found)
            problem = f"{first} and {other} differ in shape or type: {said}"
            raise InspectionError(name, problem, f"Save the same {role} for all parts.")
    count = sum(array.shape[0] for array in arrays)
    values: list[object] = []
    complete = True
    for array in arrays:
        # After a piece that was not read to its end, nothing can follow.
        if complete:
            rows = array.rows() if array.fortran else [array.values]
            for row in rows:
                values.extend(row)
        complete = complete and array.complete
    shape = (count, *arrays[0].shape[1:])
    return Array(arrays[0].kind, shape, False, values, complete)
