"""Python source code: the bracket depth at each character."""

import ast

import numpy as np

from .splits import Split
from .statements import INPUT_SHAPE, LENGTH, VOCABULARY, split_statements

__all__ = ["INPUT_SHAPE", "TARGETS", "VOCABULARY", "load_splits"]

TARGETS = ("depth",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48) tokens, y (N, 48, 1), NaN where padded."""
    return split_statements(_label)


def _label(statement: ast.Assign) -> np.ndarray:
    characters = np.array(list(ast.unparse(statement)))
    changes = np.isin(characters, list("([{")).astype(int)
    changes -= np.isin(characters, list(")]}"))
    labels = np.full((LENGTH, 1), np.nan, dtype=np.float32)
    labels[: len(characters), 0] = np.maximum(changes.cumsum(), 0)
    return labels
