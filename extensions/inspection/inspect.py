"""Inspect a path: which kind of source it is, and what that concludes."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from .archive import is_archive
from .arrays import inspect_arrays
from .errors import InspectionError
from .findings import Findings
from .images import inspect_folder
from .tables import inspect_table


class Inspection(Protocol):
    """A file or folder that was read."""

    @property
    def overview(self) -> tuple[str, ...]:
        """What it holds, in lines for a prompt."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, if it is a table."""

    def conclude(self, known: Mapping[str, str]) -> Findings:
        """Return what it concludes beside the answers that are known.

        Raises:
            InspectionError: Nothing could be learned with these answers.
        """


def inspect_path(path: str) -> Inspection:
    """Read a file or folder of examples.

    Raises:
        InspectionError: It is none that a project could read; the text says why.
    """
    try:
        place = Path(path).expanduser().resolve(strict=True)
        status = place.stat()
    except (OSError, RuntimeError, ValueError):
        problem = "there is no such file or folder"
        raise InspectionError(path, problem, "Name one that holds examples.") from None
    return _inspect(place, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4)
def _inspect(place: Path, changed: int, size: int) -> Inspection:
    """Read what is at a place once, unless it has changed since."""
    if place.is_dir():
        return inspect_folder(place)
    if not place.is_file():
        problem = "this is neither a file nor a folder"
        raise InspectionError(place.name, problem, "Name one that holds examples.")
    if is_archive(place):
        return inspect_arrays(place)
    return inspect_table(place)
