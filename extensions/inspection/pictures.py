"""The size and the channels of an image, read from its file."""

import struct
from pathlib import Path

from .headers import KINDS, Picture

SUFFIXES = {
    ".bmp",
    ".gif",
    ".jfif",
    ".jpe",
    ".jpeg",
    ".jpg",
    ".pbm",
    ".pgm",
    ".png",
    ".pnm",
    ".ppm",
    ".tif",
    ".tiff",
    ".webp",
}
# Where a header ends: mostly, and where it stands behind a preview, or at the end.
MOST_BYTES = (2**18, 2**26)


def read_picture(path: Path) -> Picture | None:
    """Return what the header of an image says, None where it is no image."""
    # A pipe would be waited for.
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            data = b""
            for most in MOST_BYTES:
                data += file.read(most - len(data))
                found = _read(data)
                if found or len(data) < most:
                    return found
    except OSError:
        pass
    return None


def _read(data: bytes) -> Picture | None:
    try:
        return next(
            (read(data) for start, read in KINDS if data.startswith(start)), None
        )
    except (struct.error, IndexError, KeyError):
        return None
