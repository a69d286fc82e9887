"""Python source code: what kind of value an assignment assigns."""

import ast

import numpy as np

from .splits import Split, split_at_random
from .statements import INPUT_SHAPE, VOCABULARY, encode, read_statements

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
    """Return the train, validation and test split: x (N, 48) tokens, y (N,) indices."""
    known = tuple(kind for kinds in KINDS.values() for kind in kinds)
    found = [s for s in read_statements() if isinstance(s.value, known)]
    x = encode([ast.unparse(statement) for statement in found])
    y = np.array([_kind(statement.value) for statement in found])
    return split_at_random(x, y, stratify=True)


def _kind(value: ast.expr) -> int:
    return next(i for i, kinds in enumerate(KINDS.values()) if isinstance(value, kinds))
