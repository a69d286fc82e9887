"""The file that `predict` reads."""

import zipfile
import zlib
from pathlib import Path

import numpy as np

from .data import INPUT_SHAPE


def read_inputs(path: Path) -> np.ndarray:
    """Read the array `x` of an .npz file, (N, *INPUT_SHAPE), as float32.

    Raises:
        ValueError: The file or its array is not what the network takes.
    """
    x = _read_array(path, "x")
    if x.dtype.kind not in "iuf":
        raise ValueError(f"{path}: x holds {x.dtype}, expected real numbers")
    if x.ndim == 0 or x.shape[1:] != INPUT_SHAPE:
        expected = ", ".join(map(str, ("N", *INPUT_SHAPE)))
        raise ValueError(f"{path}: x has shape {x.shape}, expected ({expected})")
    if len(x) == 0:
        raise ValueError(f"{path}: x holds no examples, expected at least one")
    # What is too large for float32 becomes infinite, and is caught as such.
    with np.errstate(over="ignore"):
        x = x.astype(np.float32)
    finite = np.isfinite(x).reshape(len(x), -1).all(axis=1)
    if not finite.all():
        raise ValueError(
            f"{path}: x[{finite.argmin()}] holds NaN or infinity in float32"
        )
    return x


def _read_array(path: Path, name: str) -> np.ndarray:
    if not path.is_file():
        raise ValueError(f"{path}: there is no such file, expected an .npz file")
    if not zipfile.is_zipfile(path):
        raise ValueError(f"{path}: this is not an .npz file, expected one with {name}")
    try:
        with np.load(path, allow_pickle=False) as archive:
            names = archive.files
            values = archive[name] if name in names else None
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise ValueError(f"{path}: {name} cannot be read: {error}") from None
    if name not in names:
        found = ", ".join(names) or "no arrays"
        raise ValueError(f"{path}: holds {found}, expected an array {name}")
    if not isinstance(values, np.ndarray):
        raise ValueError(f"{path}: {name} is not a NumPy array")
    return values
