"""Splits of a data set, the statistics of one, and the file that `predict` reads."""

import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.model_selection import train_test_split

VALIDATION_SHARE = 0.2
TEST_SHARE = 0.2


@dataclass(frozen=True)
class Split:
    """Examples and their targets.

    x: (N, ...) float32, channels last, in the data's own units.
    y: (N,) int64 class indices, or (N, O) float32.
    """

    x: np.ndarray
    y: np.ndarray


@dataclass(frozen=True)
class Statistics:
    """Mean and standard deviation of each feature, (F,) float32.

    The standard deviation of a feature that never changes is given as 1.
    """

    mean: np.ndarray
    std: np.ndarray


def split_at_random(
    x: np.ndarray, y: np.ndarray, *, seed: int, stratify: bool
) -> dict[str, Split]:
    """Split examples 60 : 20 : 20, with equal class shares if `stratify`."""
    rest, test = train_test_split(
        np.arange(len(x)),
        test_size=TEST_SHARE,
        random_state=seed,
        stratify=y if stratify else None,
    )
    train, validation = train_test_split(
        rest,
        test_size=VALIDATION_SHARE / (1 - TEST_SHARE),
        random_state=seed,
        stratify=y[rest] if stratify else None,
    )
    parts = {"train": train, "validation": validation, "test": test}
    return {name: Split(x[rows], y[rows]) for name, rows in parts.items()}


def fit_statistics(values: np.ndarray) -> Statistics:
    """Compute the statistics over every axis but the last."""
    axes = tuple(range(values.ndim - 1))
    mean = values.mean(axis=axes, dtype=np.float64)
    std = values.std(axis=axes, dtype=np.float64)
    std = np.where(std > 0, std, 1.0)
    return Statistics(mean.astype(np.float32), std.astype(np.float32))


def read_inputs(path: Path, input_shape: tuple[int, ...]) -> np.ndarray:
    """Read the array `x` of an .npz file, (N, *input_shape), as float32.

    Raises:
        ValueError: The file or its array is not what the network takes.
    """
    x = _read_array(path, "x")
    if x.dtype.kind not in "iuf":
        raise ValueError(f"{path}: x holds {x.dtype}, expected real numbers")
    if x.ndim == 0 or x.shape[1:] != input_shape:
        expected = ", ".join(map(str, ("N", *input_shape)))
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
