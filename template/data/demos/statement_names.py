"""Python source code: the fraction of an assignment's characters in names."""

import ast
import io
import keyword
import tokenize

import numpy as np

from .splits import Split
from .statements import INPUT_SHAPE, VOCABULARY, split_statements

__all__ = ["INPUT_SHAPE", "TARGETS", "VOCABULARY", "load_splits"]

TARGETS = ("name_share",)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48) tokens, y (N, 1) in [0, 1]."""
    return split_statements(_label)


def _label(statement: ast.Assign) -> np.ndarray:
    text = ast.unparse(statement)
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    words = [token.string for token in tokens if token.type == tokenize.NAME]
    names = [word for word in words if not keyword.iskeyword(word)]
    return np.array([sum(map(len, names)) / len(text)], dtype=np.float32)
