"""The file that `predict` reads."""

from pathlib import Path

import numpy as np

from .data import encode_features, read_table
from .encoding import Encoding


def read_inputs(path: Path, encoding: Encoding) -> tuple[np.ndarray, np.ndarray]:
    """Read the features of a .csv file, (N, F) float32, and the number of each row.

    The first row below the header has number 2, as in a spreadsheet.

    Raises:
        DataError: The file is not what the network takes.
    """
    frame = read_table(path)
    return encode_features(path, frame, encoding), np.arange(len(frame)) + 2
