"""Read an array of NumPy without NumPy."""

import ast
import struct
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod
from typing import IO, Any

from .errors import InspectionError

MAGIC = b"\x93NUMPY"
MOST_BYTES = 64 * 2**20
LONGEST_HEADER = 2**16
# What reading a damaged header raises.
HARM = (
    ValueError,
    SyntaxError,
    LookupError,
    TypeError,
    struct.error,
    RecursionError,
    MemoryError,
)
# What to do with types that are neither numbers nor words, by how they begin.
CURES = {
    "O": "Save numbers or words of one type, series padded and with lengths.",
    "c": "Save numpy.concatenate([NAME.real, NAME.imag], axis=-1).",
    "M": "Save NAME.astype('datetime64[s]').astype(float).",
    "m": "Save NAME.astype('timedelta64[s]').astype(float).",
    "f": "Save NAME.astype(float).",
    "(": "Save numpy.stack([NAME[part] for part in NAME.dtype.names], axis=-1).",
}
# The codes of module `array` for the types of NumPy.
CODES = {
    "b1": "B",
    "i1": "b",
    "u1": "B",
    "i2": "h",
    "u2": "H",
    "i4": "i",
    "u4": "I",
    "i8": "q",
    "u8": "Q",
    "f4": "f",
    "f8": "d",
}


@dataclass(frozen=True)
class Array:
    """An array: its type, its shape, and its first values, all of them if `complete`.

    Values are in the order of the file, which is that of C unless `fortran`.
    """

    kind: str
    shape: tuple[int, ...]
    fortran: bool
    values: Sequence[Any]
    complete: bool

    @property
    def whole(self) -> bool:
        """Whether it holds whole numbers."""
        return self.kind in "iu"

    def rows(self) -> Iterator[Sequence[Any]]:
        """Yield the values of each example."""
        count, size = self.shape[0], prod(self.shape[1:])
        if self.fortran:
            yield from (self.values[i::count] for i in range(count))
        else:
            yield from (self.values[i * size : (i + 1) * size] for i in range(count))


def read_array(name: str, member: str, file: IO[bytes]) -> Array:
    """Read an array of a file, or the beginning of a large one.

    Raises:
        InspectionError: It is damaged, or holds neither numbers nor words.
    """
    try:
        header = _header(file)
        kind, shape = str(header["descr"]), tuple(map(int, header["shape"]))
        fortran = bool(header["fortran_order"]) and len(shape) > 1
    except HARM:
        problem = f"the array {member} is damaged"
        raise InspectionError(name, problem, "Write the file anew.") from None
    order, code = kind[:1], kind[1:]
    size = _item_size(code)
    if not shape or min(shape) < 1 or not size:
        problem = f"the array {member} has shape {shape} of {kind}"
        raise InspectionError(name, problem, _cure(kind, size).replace("NAME", member))
    wanted = prod(shape) * size
    data = file.read(min(wanted, MOST_BYTES // size * size))
    if len(data) < min(wanted, MOST_BYTES // size * size):
        problem = f"the array {member} ends too early"
        raise InspectionError(name, problem, "Write the file anew.")
    values = _values(data, order, code, size)
    return Array(code[0], shape, fortran, values, len(data) == wanted)


def _cure(kind: str, size: int) -> str:
    begins = "" if size else kind.lstrip("[<>=|")[:1]
    usual = "Save numbers or words, with a row for each example."
    return CURES.get(begins, usual)


def _header(file: IO[bytes]) -> dict[str, Any]:
    if file.read(6) != MAGIC:
        raise ValueError
    major = file.read(2)[0]
    form = "<H" if major == 1 else "<I"
    (length,) = struct.unpack(form, file.read(struct.calcsize(form)))
    if length > LONGEST_HEADER:
        raise ValueError
    header = ast.literal_eval(file.read(length).decode("latin-1").strip())
    if not isinstance(header, dict):
        raise ValueError
    return header


def _item_size(code: str) -> int:
    """Return the bytes of a value, 0 for what is neither a number nor a word."""
    if code in CODES or code == "f2":
        return int(code[1:])
    if code[:1] in ("U", "S") and code[1:].isdecimal():
        return int(code[1:]) * (4 if code[0] == "U" else 1)
    return 0


def _values(data: bytes, order: str, code: str, size: int) -> Sequence[Any]:
    big = order == ">" or (order == "=" and sys.byteorder == "big")
    if code == "f2":
        return struct.unpack(f"{'>' if big else '<'}{len(data) // 2}e", data)
    if code in CODES:
        values = array(CODES[code], data)
        if big != (sys.byteorder == "big"):
            values.byteswap()
        return values
    encoding = ("utf-32-be" if big else "utf-32-le") if code[0] == "U" else "latin-1"
    cut = (data[i : i + size] for i in range(0, len(data), size))
    return [word.decode(encoding, "replace").rstrip("\0") for word in cut]
