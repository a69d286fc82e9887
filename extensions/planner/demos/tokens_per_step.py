"""Python's own source code, with an answer for every character."""

from ..plan import Data
from .demo import Demo
from .tokens import CHARACTERS, STATEMENT

KIND = "tokens"


DEMOS = {
    ("multiclass", True): Demo(
        Data(
            "statement_tokens",
            "what type of token every character of Python code belongs to",
            STATEMENT,
            6,
            ("space", "name", "keyword", "number", "string", "operator"),
            helper="statements",
            grouped=True,
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("binary", True): Demo(
        Data(
            "in_string",
            "whether every character of Python code belongs to a string",
            STATEMENT,
            1,
            ("code", "string"),
            helper="statements",
            grouped=True,
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("multilabel", True): Demo(
        Data(
            "open_brackets",
            "which brackets are open at every character of Python code",
            STATEMENT,
            3,
            ("round", "square", "curly"),
            helper="statements",
            grouped=True,
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("positive_regression", True): Demo(
        Data(
            "bracket_depth",
            "in how many brackets every character of Python code stands",
            STATEMENT,
            1,
            ("depth",),
            helper="statements",
            grouped=True,
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
}
