"""Videos made of the digits in scikit-learn."""

from ...layers.shape import Shape
from ..data import Data
from ..dataset import Dataset

KIND = "video"

MOVIE = Shape("THWC", (5, 16, 16, 1))

DEMOS = {
    ("multiclass", False): Dataset(
        Data(
            "digit_direction",
            "which way a handwritten digit moves",
            MOVIE,
            8,
            (
                "east",
                "southeast",
                "south",
                "southwest",
                "west",
                "northwest",
                "north",
                "northeast",
            ),
            helper="moving_digits",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("binary", False): Dataset(
        Data(
            "digit_heading",
            "whether a handwritten digit moves to the left or to the right",
            MOVIE,
            1,
            ("left", "right"),
            helper="moving_digits",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("multilabel", False): Dataset(
        Data(
            "digit_ways",
            "which ways a handwritten digit moves, if it moves",
            MOVIE,
            4,
            ("right", "left", "down", "up"),
            helper="moving_digits",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("regression", False): Dataset(
        Data(
            "digit_velocity",
            "how fast a handwritten digit moves, and which way",
            MOVIE,
            2,
            ("right", "down"),
            helper="moving_digits",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("bounded_regression", False): Dataset(
        Data(
            "digit_arrival",
            "how far to the right a moving digit arrives",
            MOVIE,
            1,
            ("share_right",),
            helper="moving_digits",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("positive_regression", False): Dataset(
        Data(
            "digit_speed",
            "how fast a handwritten digit moves",
            MOVIE,
            1,
            ("speed",),
            helper="moving_digits",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("regression", True): Dataset(
        Data(
            "digit_path",
            "where a moving digit stands in every frame",
            MOVIE,
            2,
            ("right", "down"),
            helper="moving_digits",
        ),
        epochs=15,
        batch_size=32,
    ),
    ("bounded_regression", True): Dataset(
        Data(
            "digit_track",
            "how far to the right a moving digit stands in every frame",
            MOVIE,
            1,
            ("share_right",),
            helper="moving_digits",
        ),
        epochs=15,
        batch_size=32,
    ),
}
