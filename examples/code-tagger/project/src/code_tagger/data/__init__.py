"""Python source code: the type of token that each character belongs to."""

import ast
import io
import keyword
import tokenize

import numpy as np

from .splits import Split
from .statements import INPUT_SHAPE, LENGTH, VOCABULARY, split_statements

__all__ = ["CLASSES", "IGNORE_INDEX", "INPUT_SHAPE", "VOCABULARY", "load_splits"]

# The loss and the metrics leave out steps with this target.
IGNORE_INDEX = -100
CLASSES = ("space", "name", "keyword", "number", "string", "operator")
TYPES = {
    tokenize.NAME: "name",
    tokenize.NUMBER: "number",
    tokenize.STRING: "string",
    tokenize.OP: "operator",
}


def load_splits() -> dict[str, Split]:
    """Return the three splits: x (N, 48) tokens, y (N, 48) padded with IGNORE_INDEX."""
    return split_statements(_label)


def _label(statement: ast.Assign) -> np.ndarray:
    text = ast.unparse(statement)
    labels = np.full(LENGTH, IGNORE_INDEX, dtype=np.int64)
    labels[: len(text)] = CLASSES.index("space")
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        kind = "keyword" if keyword.iskeyword(token.string) else TYPES.get(token.type)
        if kind:
            labels[token.start[1] : token.end[1]] = CLASSES.index(kind)
    return labels
