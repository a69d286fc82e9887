"""Python's own source code, with an answer for every character."""

from ..dataset import Dataset
from .tokens import STATEMENT, statements

KIND = "tokens"


DEMOS = {
    ("multiclass", True): Dataset(
        statements(
            "statement_tokens",
            "the type of token that each character of Python code belongs to",
            STATEMENT,
            6,
            ("space", "name", "keyword", "number", "string", "operator"),
        ),
        epochs=15,
        batch_size=32,
    ),
    ("binary", True): Dataset(
        statements(
            "in_string",
            "whether each character of Python code is in a string",
            STATEMENT,
            1,
            ("code", "string"),
        ),
        epochs=15,
        batch_size=32,
    ),
    ("multilabel", True): Dataset(
        statements(
            "open_brackets",
            "which brackets are open at each character of Python code",
            STATEMENT,
            3,
            ("round", "square", "curly"),
        ),
        epochs=15,
        batch_size=32,
    ),
    ("positive_regression", True): Dataset(
        statements(
            "bracket_depth",
            "the bracket depth at each character of Python code",
            STATEMENT,
            1,
            ("depth",),
        ),
        epochs=15,
        batch_size=32,
    ),
}
