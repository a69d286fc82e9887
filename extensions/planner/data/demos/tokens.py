"""Python's own source code as tokens."""

from functools import partial

from ...layers.shape import Shape
from ..data import Data
from ..dataset import Dataset

KIND = "tokens"

STATEMENT = Shape("T", (48,))
# Padding, other characters, and the printable ones of ASCII.
CHARACTERS = 97

# What all of these data have in common.
statements = partial(
    Data, helper="statements", grouped=True, vocabulary=CHARACTERS, padded=True
)

DEMOS = {
    ("multiclass", False): Dataset(
        statements(
            "statement_kind",
            "what kind of value a Python assignment assigns",
            STATEMENT,
            6,
            ("call", "constant", "name", "operation", "container", "subscript"),
        ),
        epochs=15,
        batch_size=32,
    ),
    ("binary", False): Dataset(
        statements(
            "statement_call",
            "whether a Python assignment calls a function",
            STATEMENT,
            1,
            ("no_call", "call"),
        ),
        epochs=15,
        batch_size=32,
    ),
    ("multilabel", False): Dataset(
        statements(
            "statement_contents",
            "what a Python assignment is made of",
            STATEMENT,
            6,
            ("call", "constant", "attribute", "subscript", "operation", "container"),
        ),
        epochs=15,
        batch_size=32,
    ),
    ("regression", False): Dataset(
        statements(
            "statement_size",
            "how many parts a Python assignment has for the parser",
            STATEMENT,
            1,
            ("log2_nodes",),
        ),
        epochs=15,
        batch_size=32,
    ),
    ("bounded_regression", False): Dataset(
        statements(
            "statement_names",
            "what share of a Python assignment stands in names",
            STATEMENT,
            1,
            ("name_share",),
        ),
        epochs=15,
        batch_size=32,
    ),
    ("positive_regression", False): Dataset(
        statements(
            "statement_nodes",
            "how many parts a Python assignment has for the parser",
            STATEMENT,
            1,
            ("nodes",),
        ),
        epochs=15,
        batch_size=32,
    ),
}
