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
            "the direction in which a handwritten digit moves",
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
            "whether a handwritten digit moves left or right",
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
            "the directions in which a handwritten digit moves, if any",
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
            "the velocity of a handwritten digit",
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
            "the final horizontal position of a moving digit",
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
            "the speed of a handwritten digit",
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
            "the position of a moving digit in each frame",
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
            "the horizontal position of a moving digit in each frame",
            MOVIE,
            1,
            ("share_right",),
            helper="moving_digits",
        ),
        epochs=15,
        batch_size=32,
    ),
}
