"""The images that `predict` reads."""

from pathlib import Path

import numpy as np

from . import ImageFiles, find_images
from .errors import DataError


def read_inputs(path: Path) -> tuple[ImageFiles, np.ndarray]:
    """Return the images of a folder, or a single one, and their files' names.

    Raises:
        DataError: There is no such file or folder, or no image in it.
    """
    if not path.exists():
        raise DataError(f"{path}: there is no such file or folder")
    paths = [path] if path.is_file() else find_images(path)
    return ImageFiles(paths), np.array([str(p) for p in paths])
