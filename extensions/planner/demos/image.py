"""Images that are part of scikit-learn."""

from ..plan import Data
from ..shape import Shape
from .demo import DIGITS, Demo

DEMOS = {
    ("multiclass", False): Demo(
        Data(
            "digits",
            "which handwritten digit an image shows",
            Shape("HWC", (8, 8, 1)),
            10,
            DIGITS,
        ),
        epochs=20,
        batch_size=64,
    ),
    ("binary", False): Demo(
        Data(
            "photo_patches",
            "which of two photographs a patch comes from",
            Shape("HWC", (16, 16, 3)),
            1,
            ("temple", "flower"),
        ),
        epochs=20,
        batch_size=64,
    ),
    ("regression", False): Demo(
        Data(
            "digit_offset",
            "how far a digit stands from the centre of the image",
            Shape("HWC", (16, 16, 1)),
            2,
            ("offset_right", "offset_down"),
        ),
        epochs=20,
        batch_size=64,
    ),
}
