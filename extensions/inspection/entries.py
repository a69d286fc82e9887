"""What lies in a folder of images, without what programs left there."""

from pathlib import Path

from .errors import InspectionError
from .pictures import SUFFIXES

# What programs leave behind beside what is hidden, in small letters.
LEFTOVERS = {
    "$recycle.bin",
    "__macosx",
    "__pycache__",
    "@eadir",
    "desktop.ini",
    "ehthumbs.db",
    "lost+found",
    "system volume information",
    "thumbs.db",
}


def is_image(path: Path) -> bool:
    """Say whether a file is an image by its suffix."""
    return path.suffix.lower() in SUFFIXES


def is_left_behind(name: str) -> bool:
    """Say whether a name is hidden, or one that programs leave behind."""
    return name.startswith(".") or name.lower() in LEFTOVERS


def unreadable(error: OSError) -> InspectionError:
    """Return the error for a folder that cannot be read."""
    place = Path(error.filename or "").name
    problem = f"it cannot be read: {error.strerror}"
    return InspectionError(place, problem, "Name one that can.")


def look(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the folders and the files in a folder, without hidden ones, sorted.

    Raises:
        InspectionError: It cannot be read.
    """
    try:
        inside = sorted(p for p in folder.iterdir() if not is_left_behind(p.name))
        folders = {path for path in inside if path.is_dir()}
    except OSError as error:
        raise unreadable(error) from None
    return sorted(folders), [path for path in inside if path not in folders]
