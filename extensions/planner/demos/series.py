"""Series made of the digits in scikit-learn."""

from ..plan import Data
from ..shape import Shape
from .demo import DIGITS, Demo

ROWS = Shape("TF", (8, 8))

DEMOS = {
    ("multiclass", False): Demo(
        Data(
            "digit_rows",
            "which handwritten digit, read row by row",
            ROWS,
            10,
            DIGITS,
        ),
        epochs=40,
        batch_size=32,
    ),
    ("binary", False): Demo(
        Data(
            "digit_parity",
            "whether a handwritten digit, read row by row, is odd",
            ROWS,
            1,
            ("even", "odd"),
        ),
        epochs=40,
        batch_size=32,
    ),
    ("regression", False): Demo(
        Data(
            "digit_ink",
            "the ink in the lower rows of a digit, from its upper rows",
            Shape("TF", (5, 8)),
            1,
            ("ink_to_come",),
        ),
        epochs=40,
        batch_size=32,
    ),
    ("multiclass", True): Demo(
        Data(
            "digit_tape",
            "which handwritten digit each step of a tape belongs to",
            Shape("TF", (48, 8)),
            11,
            ("gap", *DIGITS),
        ),
        epochs=20,
        batch_size=32,
    ),
}
