"""The input images of `predict`."""

from pathlib import Path

import numpy as np

from ..config import DataError
from . import ImageFiles, find_images


def read_inputs(path: Path) -> tuple[ImageFiles, np.ndarray]:
    """Return the images of a folder, or a single image, and their file names.

    Raises:
        DataError: The file or folder is missing, or holds no image.
    """
    if not path.exists():
        raise DataError(f"{path}: there is no such file or folder")
    paths = [path] if path.is_file() else find_images(path)
    return ImageFiles(paths), np.array([str(p) for p in paths])
