"""Read the beginning of a file, and refuse what is none that we read."""

import codecs
import gzip
import zlib
from dataclasses import dataclass
from pathlib import Path

from .errors import InspectionError

# Bytes of text that are inspected; a larger file is judged by its beginning.
MOST_BYTES = 16 * 2**20
GZIP = b"\x1f\x8b"
BLANK = codecs.BOM_UTF8 + b" \r\n\t"
# How files begin that are often given and never text, with the cure.
OTHERS = (
    (b"\x89HDF\r\n\x1a\n", "an HDF5 file", "Write arrays x and y to an .npz file."),
    (b"MATLAB", "a MATLAB file", "Save its arrays as x and y with numpy.savez."),
    (b"\x80\x04", "a pickle", "Save its arrays as x and y with numpy.savez."),
    (b"\x80\x05", "a pickle", "Save its arrays as x and y with numpy.savez."),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook", "Save the sheet as a .csv file."),
    (b"%PDF", "a PDF document", "Save its table as a .csv file."),
    (b"SQLite format 3\0", "a database", "Write its table to a .csv file."),
    (b"\x89PNG", "one image", "Name the folder that holds a folder for each class."),
    (
        b"\xff\xd8\xff",
        "one image",
        "Name the folder that holds a folder for each class.",
    ),
    (b"GIF8", "one image", "Name the folder that holds a folder for each class."),
    (b"BZh", "compressed by bzip2", "Unpack it first."),
    (b"\xfd7zXZ\0", "compressed by xz", "Unpack it first."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it first."),
    (b"ARROW1", "an Arrow file", "Write it as a .csv file."),
    (b"ORC", "an ORC file", "Write it as a .csv file."),
    (b"{", "JSON", "Write it as a .csv file."),
    (b"[{", "JSON", "Write it as a .csv file."),
    (b"<", "HTML or XML", "Write its table to a .csv file."),
    (b"@relation", "an ARFF file", "Write it as a .csv file."),
    (b"@RELATION", "an ARFF file", "Write it as a .csv file."),
)


@dataclass(frozen=True)
class Beginning:
    """The first bytes of a file, unpacked; `complete` says that they are all."""

    data: bytes
    complete: bool
    compressed: bool


def read_beginning(path: Path) -> Beginning:
    """Return the beginning of a text file, or of one that is compressed by gzip.

    Raises:
        InspectionError: It cannot be read, is empty, or is of another kind.
    """
    try:
        with path.open("rb") as file:
            head = file.read(16)
        compressed = head.startswith(GZIP)
        with gzip.open(path) if compressed else path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise unreadable(path, error) from None
    if not data:
        problem = "the file is empty"
        raise InspectionError(path.name, problem, "Name one that holds examples.")
    for start, kind, cure in OTHERS:
        if data[:64].lstrip(BLANK).startswith(start):
            raise InspectionError(path.name, f"this is {kind}", cure)
    return Beginning(data[:MOST_BYTES], len(data) <= MOST_BYTES, compressed)


def unreadable(path: Path, error: Exception) -> InspectionError:
    """Say that the system, or a damaged file, does not let us read."""
    reason = getattr(error, "strerror", None) or str(error).splitlines()[0]
    problem = f"it cannot be read: {reason}"
    return InspectionError(path.name, problem, "Name a file or folder that can.")
