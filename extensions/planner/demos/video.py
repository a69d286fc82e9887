"""Videos made of the digits in scikit-learn."""

from ..plan import Data
from ..shape import Shape
from .demo import Demo

MOVIE = Shape("THWC", (5, 16, 16, 1))

DEMOS = {
    ("multiclass", False): Demo(
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
    ("binary", False): Demo(
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
    ("regression", False): Demo(
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
}
