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
            "the kind of value that a Python assignment assigns",
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
            "the kinds of expression in a Python assignment",
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
            "the size of a Python assignment's syntax tree",
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
            "the fraction of a Python assignment's characters that are in names",
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
            "the size of a Python assignment's syntax tree",
            STATEMENT,
            1,
            ("nodes",),
        ),
        epochs=15,
        batch_size=32,
    ),
}
