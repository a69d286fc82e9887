"""Python source code: which brackets are open at each character."""

import ast

import numpy as np

from .splits import Split
from .statements import INPUT_SHAPE, LENGTH, VOCABULARY, split_statements

__all__ = ["CLASSES", "INPUT_SHAPE", "VOCABULARY", "load_splits"]

BRACKETS = {"round": "()", "square": "[]", "curly": "{}"}
CLASSES = tuple(BRACKETS)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48) tokens, y (N, 48, 3), NaN where padded."""
    return split_statements(_label)


def _label(statement: ast.Assign) -> np.ndarray:
    characters = np.array(list(ast.unparse(statement)))
    labels = np.full((LENGTH, len(CLASSES)), np.nan, dtype=np.float32)
    for column, (opening, closing) in enumerate(BRACKETS.values()):
        changes = (characters == opening).astype(int) - (characters == closing)
        labels[: len(characters), column] = changes.cumsum() > 0
    return labels
