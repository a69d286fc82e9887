"""Read the arrays of an .npz file."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from .beginning import unreadable
from .errors import InspectionError, listed
from .npy import MAGIC, Array, read_array


def is_archive(path: Path) -> bool:
    """Say whether a file is one of arrays, or looks like one."""
    try:
        with path.open("rb") as file:
            head = file.read(6)
    except OSError:
        return False
    return head == MAGIC or head.startswith(b"PK\x03\x04") or path.suffix == ".npz"


def read_arrays(path: Path, names: tuple[str, ...]) -> dict[str, Array]:
    """Return the arrays of some names that an .npz file holds.

    Raises:
        InspectionError: It is no such file, or is damaged.
    """
    try:
        with path.open("rb") as file:
            single = file.read(6) == MAGIC
        if single:
            problem = "this is a single array"
            cure = "Save x and y together: numpy.savez('data.npz', x=x, y=y)."
            raise InspectionError(path.name, problem, cure)
        with zipfile.ZipFile(path) as archive:
            return dict(_members(path.name, archive, names))
    except zipfile.BadZipFile as error:
        problem = f"this is no .npz file: {error}"
        raise InspectionError(path.name, problem, "Write it anew.") from None
    except (OSError, EOFError, zlib.error, NotImplementedError, RuntimeError) as error:
        raise unreadable(path, error) from None


def _members(
    name: str, archive: zipfile.ZipFile, names: tuple[str, ...]
) -> Iterator[tuple[str, Array]]:
    held = archive.namelist()
    arrays = [member.removesuffix(".npy") for member in held if member.endswith(".npy")]
    if not arrays:
        workbook = "[Content_Types].xml" in held
        problem = (
            "this is an Excel workbook" if workbook else "this archive has no arrays"
        )
        cure = "Save the sheet as a .csv file." if workbook else "Unpack it first."
        raise InspectionError(name, problem, cure)
    missing = [wanted for wanted in ("x", "y") if wanted not in arrays]
    if missing:
        problem = f"it holds {listed(sorted(arrays))}, but no array {missing[0]}"
        cure = "Save it with numpy.savez('data.npz', x=x, y=y)."
        raise InspectionError(name, problem, cure)
    for wanted in names:
        if wanted in arrays:
            with archive.open(f"{wanted}.npy") as file:
                yield wanted, read_array(name, wanted, file)
