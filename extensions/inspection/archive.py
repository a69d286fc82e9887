"""Read the arrays of an .npz file."""

import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .array_names import PARTED, Roles, find_role, find_roles, parts_of
from .beginning import unreadable
from .errors import InspectionError
from .joined import join_arrays
from .npy import MAGIC, Array, read_array

# What an archive without arrays is, by the end of one of its members; and the cure.
OTHERS = (
    ("[Content_Types].xml", "an Excel workbook", "Save the sheet as a .csv file."),
    (
        "data.pkl",
        "a file of PyTorch",
        "Save its tensors: numpy.savez('data.npz', x=x.numpy(), y=y.numpy()).",
    ),
)


@dataclass(frozen=True)
class Archive:
    """The arrays of a file by their role, and what they are called in it.

    `parts` are those of the splits, "" for the whole, and `others` are arrays that have
    no role, or no targets.
    """

    arrays: Mapping[str, Array]
    called: Mapping[str, tuple[str, ...]]
    parts: tuple[str, ...]
    others: tuple[str, ...]


def is_archive(path: Path) -> bool:
    """Say whether a file is one of arrays, or looks like one."""
    try:
        with path.open("rb") as file:
            head = file.read(6)
    except OSError:
        return False
    return head == MAGIC or head.startswith(b"PK\x03\x04") or path.suffix == ".npz"


def read_arrays(path: Path) -> Archive:
    """Return the arrays that an .npz file holds, whose parts are joined.

    Raises:
        InspectionError: It is no such file, or is damaged.
    """
    try:
        _refuse_single(path)
        with zipfile.ZipFile(path) as archive:
            return _read(path.name, archive)
    except zipfile.BadZipFile as error:
        problem = f"this is no .npz file: {error}"
        raise InspectionError(path.name, problem, "Write it anew.") from None
    except (OSError, EOFError, zlib.error, NotImplementedError, RuntimeError) as error:
        raise unreadable(path, error) from None


def _refuse_single(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(6) != MAGIC:
            return
    others = (other for other in path.parent.glob("*.npy") if other != path)
    other = next((o.name for o in others if find_role(o.stem) == ("y", "")), "")
    both = (
        f"x=numpy.load({path.name!r}), y=numpy.load({other!r})" if other else "x=x, y=y"
    )
    cure = f"Save x and y together: numpy.savez('data.npz', {both})."
    raise InspectionError(path.name, "this is a single array", cure)


def _read(name: str, archive: zipfile.ZipFile) -> Archive:
    held = archive.namelist()
    members = [m.removesuffix(".npy") for m in held if m.endswith(".npy")]
    if not members:
        for ending, problem, cure in OTHERS:
            if any(member.endswith(ending) for member in held):
                raise InspectionError(name, f"this is {problem}", cure)
        raise InspectionError(name, "this archive has no arrays", "Unpack it first.")
    roles = find_roles(name, members)
    parts = parts_of(name, roles)
    called = _members(name, roles, parts)
    arrays = {}
    for role, those in called.items():
        read = []
        for member in those:
            with archive.open(f"{member}.npy") as file:
                read.append(read_array(name, member, file))
        arrays[role] = join_arrays(name, role, dict(zip(those, read, strict=True)))
    used = {member for those in called.values() for member in those}
    others = tuple(member for member in members if member not in used)
    return Archive(arrays, called, tuple(parts), others)


def _members(name: str, roles: Roles, parts: list[str]) -> dict[str, tuple[str, ...]]:
    """Return the arrays of each role, in the order of the parts."""
    called = {}
    for role in dict.fromkeys(role for role, _ in roles):
        wanted = parts if role in PARTED else [""]
        those = [roles[role, part] for part in wanted if (role, part) in roles]
        if those and len(those) < len(wanted):
            problem = f"it holds {', '.join(those)}, but not for all parts"
            raise InspectionError(name, problem, f"Save {role} for each of them.")
        if those:
            called[role] = tuple(those)
    return called
