"""Series made of the digits in scikit-learn, with an answer for every step."""

from ..data import Data
from ..dataset import Dataset
from .digits import DIGITS
from .series import TAPE

KIND = "series"


DEMOS = {
    ("multiclass", True): Dataset(
        Data(
            "digit_tape",
            "the handwritten digit at each step of a tape",
            TAPE,
            11,
            ("gap", *DIGITS),
            helper="digit_tapes",
        ),
        epochs=20,
        batch_size=32,
    ),
    ("binary", True): Dataset(
        Data(
            "tape_odd",
            "whether there is an odd digit at each step of a tape",
            TAPE,
            1,
            ("other", "odd"),
            helper="digit_tapes",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("multilabel", True): Dataset(
        Data(
            "tape_seen",
            "the handwritten digits seen so far at each step of a tape",
            TAPE,
            10,
            DIGITS,
            helper="digit_tapes",
        ),
        epochs=25,
        batch_size=32,
    ),
    ("regression", True): Dataset(
        Data(
            "tape_offset",
            "the offset of each step of a tape from the center of its digit",
            TAPE,
            1,
            ("offset",),
            helper="digit_tapes",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("bounded_regression", True): Dataset(
        Data(
            "tape_progress",
            "the fraction of the digit that has passed at each step of a tape",
            TAPE,
            1,
            ("progress",),
            helper="digit_tapes",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("positive_regression", True): Dataset(
        Data(
            "tape_count_so_far",
            "the number of handwritten digits begun so far at each step of a tape",
            TAPE,
            1,
            ("digits_so_far",),
            helper="digit_tapes",
        ),
        epochs=15,
        batch_size=32,
    ),
}
