"""The input file of `predict`."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd

from . import encode_features, read_table
from .encoding import Encoding


def read_inputs(path: Path, encoding: Encoding) -> tuple[np.ndarray, np.ndarray]:
    """Read the features of a .csv file, (N, F) float32, and the number of each row.

    The first row below the header has number 2, as in a spreadsheet.

    Raises:
        DataError: The file does not fit the network.
    """
    frame = read_table(path, ())
    x = encode_features(path, frame, encoding)
    _describe_unknown(path, frame, encoding)
    return x, frame.index.to_numpy()


def _describe_unknown(path: Path, frame: pd.DataFrame, encoding: Encoding) -> None:
    """Print the categories that are not in the training split."""
    for name, known in encoding.categories.items():
        words = frame[name].dropna().astype(str)
        unknown = sorted(set(words) - set(known))
        if unknown:
            found = ", ".join(unknown[:8])
            why = "not seen in training, treated as missing"
            print(f"{path}: column {name!r} has {found}: {why}", file=sys.stderr)
