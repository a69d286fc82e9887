"""Python source code: how many parts an assignment has for the parser."""

import ast

import numpy as np

from .splits import Split, split_at_random
from .statements import INPUT_SHAPE, VOCABULARY, encode, read_statements

__all__ = ["INPUT_SHAPE", "TARGETS", "VOCABULARY", "load_splits"]

# The logarithm to base 2 of the number of nodes in the syntax tree.
TARGETS = ("log2_nodes",)


def load_splits() -> dict[str, Split]:
    """Return the train, validation and test split: x (N, 48) tokens, y (N, 1)."""
    statements = read_statements()
    x = encode([ast.unparse(statement) for statement in statements])
    nodes = [sum(1 for _ in ast.walk(statement)) for statement in statements]
    y = np.log2(nodes).astype(np.float32)[:, None]
    return split_at_random(x, y, stratify=False)
