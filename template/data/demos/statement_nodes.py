"""Python source code: the size of an assignment's syntax tree."""

import ast

import numpy as np

from .splits import Split
from .statements import INPUT_SHAPE, VOCABULARY, split_statements

__all__ = ["INPUT_SHAPE", "TARGETS", "VOCABULARY", "load_splits"]

# The number of nodes in its syntax tree.
TARGETS = ("nodes",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48) tokens, y (N, 1)."""
    return split_statements(_label)


def _label(statement: ast.Assign) -> np.ndarray:
    return np.array([sum(1 for _ in ast.walk(statement))], dtype=np.float32)
