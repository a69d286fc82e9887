"""Python's own source code as tokens."""

from ..plan import Data
from ..shape import Shape
from .demo import Demo

KIND = "tokens"

STATEMENT = Shape("T", (48,))
# Padding, other characters, and the printable ones of ASCII.
CHARACTERS = 97

DEMOS = {
    ("multiclass", False): Demo(
        Data(
            "statement_kind",
            "what kind of value a Python assignment assigns",
            STATEMENT,
            6,
            ("call", "constant", "name", "operation", "container", "subscript"),
            helper="statements",
            grouped=True,
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("binary", False): Demo(
        Data(
            "statement_call",
            "whether a Python assignment calls a function",
            STATEMENT,
            1,
            ("no_call", "call"),
            helper="statements",
            grouped=True,
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("multilabel", False): Demo(
        Data(
            "statement_contents",
            "what a Python assignment is made of",
            STATEMENT,
            6,
            ("call", "constant", "attribute", "subscript", "operation", "container"),
            helper="statements",
            grouped=True,
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("regression", False): Demo(
        Data(
            "statement_size",
            "how many parts a Python assignment has for the parser",
            STATEMENT,
            1,
            ("log2_nodes",),
            helper="statements",
            grouped=True,
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("bounded_regression", False): Demo(
        Data(
            "statement_names",
            "what share of a Python assignment stands in names",
            STATEMENT,
            1,
            ("name_share",),
            helper="statements",
            grouped=True,
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("positive_regression", False): Demo(
        Data(
            "statement_nodes",
            "how many parts a Python assignment has for the parser",
            STATEMENT,
            1,
            ("nodes",),
            helper="statements",
            grouped=True,
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
}
