"""Python source code: whether an assignment calls a function."""

import ast

import numpy as np

from .splits import Split, split_at_random
from .statements import INPUT_SHAPE, VOCABULARY, encode, read_statements

__all__ = ["CLASSES", "INPUT_SHAPE", "VOCABULARY", "load_splits"]

CLASSES = ("no_call", "call")


def load_splits() -> dict[str, Split]:
    """Return the splits: x (N, 48) tokens, y (N, 1), 1 = something is called."""
    statements = read_statements()
    x = encode([ast.unparse(statement) for statement in statements])
    calls = [any(isinstance(n, ast.Call) for n in ast.walk(s)) for s in statements]
    y = np.array(calls, dtype=np.float32)[:, None]
    return split_at_random(x, y, stratify=True)
