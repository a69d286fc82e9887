"""Python source code: whether an assignment calls a function."""

import ast

import numpy as np

from .splits import Split
from .statements import INPUT_SHAPE, VOCABULARY, split_statements

__all__ = ["CLASSES", "INPUT_SHAPE", "VOCABULARY", "load_splits"]

CLASSES = ("no_call", "call")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48) tokens, y (N, 1), 1 = call."""
    return split_statements(_label)


def _label(statement: ast.Assign) -> np.ndarray:
    calls = any(isinstance(node, ast.Call) for node in ast.walk(statement))
    return np.array([calls], dtype=np.float32)
