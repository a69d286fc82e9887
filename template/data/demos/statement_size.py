"""Python source code: the size of an assignment's syntax tree."""

import ast

import numpy as np

from .splits import Split
from .statements import INPUT_SHAPE, VOCABULARY, split_statements

__all__ = ["INPUT_SHAPE", "TARGETS", "VOCABULARY", "load_splits"]

# The binary logarithm of the number of nodes in its syntax tree.
TARGETS = ("log2_nodes",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48) tokens, y (N, 1)."""
    return split_statements(_label)


def _label(statement: ast.Assign) -> np.ndarray:
    count = sum(1 for _ in ast.walk(statement))
    return np.array([np.log2(count)], dtype=np.float32)
