"""Python source code: what part of speech every character belongs to."""

import ast
import io
import keyword
import tokenize

import numpy as np

from .splits import Split, split_at_random
from .statements import INPUT_SHAPE, LENGTH, VOCABULARY, encode, read_statements

__all__ = ["CLASSES", "IGNORED", "INPUT_SHAPE", "VOCABULARY", "load_splits"]

# The loss and the metrics leave out steps with this target.
IGNORED = -100
CLASSES = ("space", "name", "keyword", "number", "string", "operator")
KINDS = {
    tokenize.NAME: "name",
    tokenize.NUMBER: "number",
    tokenize.STRING: "string",
    tokenize.OP: "operator",
}


def load_splits() -> dict[str, Split]:
    """Return the splits: x (N, 48) tokens, y (N, 48) indices, IGNORED where padded."""
    texts = [ast.unparse(statement) for statement in read_statements()]
    y = np.stack([_label(text) for text in texts])
    return split_at_random(encode(texts), y, stratify=False)


def _label(text: str) -> np.ndarray:
    """Return the class of every character, (T,)."""
    labels = np.full(LENGTH, IGNORED)
    for position, character in enumerate(text):
        labels[position] = CLASSES.index("space" if character == " " else "string")
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        kind = KINDS.get(token.type)
        if kind:
            kind = "keyword" if keyword.iskeyword(token.string) else kind
            labels[token.start[1] : token.end[1]] = CLASSES.index(kind)
    return labels
