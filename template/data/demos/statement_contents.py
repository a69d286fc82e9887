"""Python source code: the kinds of expression in an assignment."""

import ast

import numpy as np

from .splits import Split
from .statements import INPUT_SHAPE, VOCABULARY, split_statements

__all__ = ["CLASSES", "INPUT_SHAPE", "VOCABULARY", "load_splits"]

CONTENTS = {
    "call": ast.Call,
    "constant": ast.Constant,
    "attribute": ast.Attribute,
    "subscript": ast.Subscript,
    "operation": ast.BinOp,
    "container": (ast.List, ast.Tuple, ast.Dict, ast.Set),
}
CLASSES = tuple(CONTENTS)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48) tokens, y (N, 6) of 0 and 1."""
    return split_statements(_label)


def _label(statement: ast.Assign) -> np.ndarray:
    nodes = list(ast.walk(statement))
    found = [any(isinstance(n, kind) for n in nodes) for kind in CONTENTS.values()]
    return np.array(found, dtype=np.float32)
