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
            "which handwritten digit each step of a tape belongs to",
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
            "at which steps of a tape there is an odd digit",
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
            "which handwritten digits have been seen up to each step of a tape",
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
            "how far each step of a tape is from the centre of its digit",
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
            "how much of its digit has passed at each step of a tape",
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
            "how many handwritten digits have begun up to each step of a tape",
            TAPE,
            1,
            ("digits_so_far",),
            helper="digit_tapes",
        ),
        epochs=15,
        batch_size=32,
    ),
}
