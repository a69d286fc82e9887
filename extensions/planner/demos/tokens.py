"""Python's own source code as tokens."""

from ..plan import Data
from ..shape import Shape
from .demo import Demo

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
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("multiclass", True): Demo(
        Data(
            "statement_parts",
            "what part of speech every character of Python code belongs to",
            STATEMENT,
            6,
            ("space", "name", "keyword", "number", "string", "operator"),
            helper="statements",
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
}
