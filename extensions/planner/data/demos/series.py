"""Series made of the digits in scikit-learn."""

from ...layers.shape import Shape
from ..data import Data
from ..dataset import Dataset
from .digits import DIGITS

KIND = "series"

ROWS = Shape("TF", (8, 8))
TAPE = Shape("TF", (48, 8))

DEMOS = {
    ("multiclass", False): Dataset(
        Data("digit_rows", "a handwritten digit, read row by row", ROWS, 10, DIGITS),
        epochs=40,
        batch_size=32,
    ),
    ("binary", False): Dataset(
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
    ("multilabel", False): Dataset(
        Data(
            "tape_digits",
            "the handwritten digits that occur on a tape",
            TAPE,
            10,
            DIGITS,
            helper="digit_tapes",
        ),
        epochs=25,
        batch_size=32,
    ),
    ("regression", False): Dataset(
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
    ("bounded_regression", False): Dataset(
        Data(
            "tape_ink_share",
            "the fraction of a tape of handwritten digits that is inked",
            TAPE,
            1,
            ("ink_share",),
            helper="digit_tapes",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("positive_regression", False): Dataset(
        Data(
            "tape_count",
            "the number of handwritten digits on a tape",
            TAPE,
            1,
            ("digits",),
            helper="digit_tapes",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("ctc", False): Dataset(
        Data(
            "tape_reading",
            "the sequence of handwritten digits on a tape",
            TAPE,
            11,
            DIGITS,
            helper="digit_tapes",
        ),
        epochs=25,
        batch_size=32,
    ),
}
