"""Python source code: the kind of value that an assignment assigns."""

import ast

import numpy as np

from .splits import Split
from .statements import INPUT_SHAPE, VOCABULARY, split_statements

__all__ = ["CLASSES", "INPUT_SHAPE", "VOCABULARY", "load_splits"]

KINDS: dict[str, tuple[type[ast.expr], ...]] = {
    "call": (ast.Call,),
    "constant": (ast.Constant,),
    "name": (ast.Name, ast.Attribute),
    "operation": (ast.BinOp, ast.BoolOp, ast.UnaryOp, ast.Compare, ast.IfExp),
    "container": (ast.List, ast.Tuple, ast.Dict, ast.Set),
    "subscript": (ast.Subscript,),
}
CLASSES = tuple(KINDS)


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48) tokens, y (N,) indices."""
    return split_statements(_label)


def _label(statement: ast.Assign) -> np.ndarray | None:
    kinds = KINDS.values()
    found = [i for i, kind in enumerate(kinds) if isinstance(statement.value, kind)]
    return np.array(found[0]) if found else None
