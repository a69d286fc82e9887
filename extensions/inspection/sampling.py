"""Some images of a folder, and what their headers say."""

from pathlib import Path

from .errors import InspectionError
from .headers import Picture
from .pictures import read_picture

# How many are read, spread over all of them.
SAMPLE = 300
# A small file may claim to have more, and fill the memory.
MOST_PIXELS = 2**28
MOST_BITS, MOST_CHANNELS = 16, 4


def sample_pictures(root: Path, paths: list[Path]) -> list[Picture]:
    """Return what the headers of some images say.

    Raises:
        InspectionError: One is no image, or none that a project reads.
    """
    pictures = [_read(root, path) for path in paths[:: max(1, len(paths) // SAMPLE)]]
    if all(picture.height == picture.width == 1 for picture in pictures):
        cure = "Write their values as a table."
        raise InspectionError(root.name, "its images have one pixel each", cure)
    return pictures


def _read(root: Path, path: Path) -> Picture:
    picture = read_picture(path)
    place = path.relative_to(root).as_posix()
    if picture is None or not picture.height or not picture.width:
        problem = f"{place} is no image"
        raise InspectionError(root.name, problem, "Remove the file, or replace it.")
    if picture.height * picture.width > MOST_PIXELS:
        problem = f"{place} has {picture.width:,} × {picture.height:,} pixels"
        raise InspectionError(root.name, problem, "Make it smaller.")
    if picture.channels > MOST_CHANNELS:
        problem = f"{place} has {picture.channels} channels"
        cure = "Save all images as the array x of an .npz file, and their classes as y."
        raise InspectionError(root.name, problem, cure)
    if picture.bits > MOST_BITS:
        problem = f"{place} has {picture.bits} bits for each pixel"
        raise InspectionError(root.name, problem, "Convert images to 8 or 16 bits.")
    return picture
