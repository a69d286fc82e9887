"""Python source code: whether each character is in a string."""

import ast
import io
import tokenize

import numpy as np

from .splits import Split
from .statements import INPUT_SHAPE, LENGTH, VOCABULARY, split_statements

__all__ = ["CLASSES", "INPUT_SHAPE", "VOCABULARY", "load_splits"]

CLASSES = ("code", "string")


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48) tokens, y (N, 48, 1), NaN where padded."""
    return split_statements(_label)


def _label(statement: ast.Assign) -> np.ndarray:
    text = ast.unparse(statement)
    labels = np.full((LENGTH, 1), np.nan, dtype=np.float32)
    labels[: len(text)] = 0.0
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.STRING:
            labels[token.start[1] : token.end[1]] = 1.0
    return labels
