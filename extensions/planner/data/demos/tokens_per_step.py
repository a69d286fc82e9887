"""Python's own source code, with an answer for every character."""

from ..dataset import Dataset
from .tokens import STATEMENT, statements

KIND = "tokens"


DEMOS = {
    ("multiclass", True): Dataset(
        statements(
            "statement_tokens",
            "what type of token every character of Python code belongs to",
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
            "whether every character of Python code belongs to a string",
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
            "which brackets are open at every character of Python code",
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
            "in how many brackets every character of Python code stands",
            STATEMENT,
            1,
            ("depth",),
        ),
        epochs=15,
        batch_size=32,
    ),
}
