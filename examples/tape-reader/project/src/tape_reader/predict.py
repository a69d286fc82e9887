"""Predict the examples of an .npz file, given as its array `x`."""

import csv
import zipfile
import zlib
from pathlib import Path

import numpy as np

from .checkpoint import load_best
from .config import DataError
from .data import CLASSES, INPUT_SHAPE
from .evaluate import compute_outputs
from .metrics import decode


def predict(run: Path, source: Path, target: Path) -> None:
    """Write the predictions for the examples in `source` to `target`, a .csv file."""
    x = read_inputs(source)
    outputs = compute_outputs(load_best(run), x)
    columns = decode(outputs, CLASSES)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", newline="", encoding="utf-8") as file:
        rows = zip(*columns.values(), strict=True)
        csv.writer(file).writerows([columns, *rows])
    print(f"predictions of {len(x)} examples: {target}")


def read_inputs(path: Path) -> np.ndarray:
    """Read the array `x` of an .npz file, (N, *INPUT_SHAPE), as float32.

    Raises:
        DataError: The file or its array does not fit the network.
    """
    x = read_array(path, "x")
    if x.dtype.kind not in "iuf":
        raise DataError(f"{path}: x holds {x.dtype}, expected real numbers")
    if x.ndim == 0 or x.shape[1:] != INPUT_SHAPE:
        shape = ", ".join(map(str, ("N", *INPUT_SHAPE)))
        raise DataError(f"{path}: x has shape {x.shape}, expected ({shape})")
    if len(x) == 0:
        raise DataError(f"{path}: x holds no examples, expected at least one")
    # Values too large for float32 become infinite, and are caught as such.
    with np.errstate(over="ignore"):
        x = x.astype(np.float32)
    finite = np.isfinite(x).reshape(len(x), -1).all(axis=1)
    if not finite.all():
        raise DataError(f"{path}: x[{finite.argmin()}] holds NaN or exceeds float32")
    return x


def read_array(path: Path, name: str) -> np.ndarray:
    """Return an array of an .npz file; raise DataError if it cannot be read."""
    if not zipfile.is_zipfile(path):
        wrong = "is not an .npz file" if path.is_file() else "does not exist"
        raise DataError(f"{path} {wrong}")
    try:
        with np.load(path, allow_pickle=False) as archive:
            names = archive.files
            values = archive[name] if name in names else None
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise DataError(f"{path}: {name} cannot be read: {error}") from None
    if name not in names:
        found = ", ".join(names) or "no arrays"
        raise DataError(f"{path}: there is no array {name!r}; there are {found}")
    if not isinstance(values, np.ndarray):
        raise DataError(f"{path}: {name} is not a NumPy array")
    return values
