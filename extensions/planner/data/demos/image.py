"""Images that are part of scikit-learn, or made of them."""

from ...layers.shape import Shape
from ..data import Data
from ..dataset import Dataset
from .digits import DIGITS

KIND = "image"

FIELD = Shape("HWC", (16, 16, 1))

DEMOS = {
    ("multiclass", False): Dataset(
        Data(
            "digits",
            "the handwritten digit in an image",
            Shape("HWC", (8, 8, 1)),
            10,
            DIGITS,
        ),
        epochs=20,
        batch_size=64,
    ),
    ("binary", False): Dataset(
        Data(
            "photo_patches",
            "which of two photographs a patch comes from",
            Shape("HWC", (16, 16, 3)),
            1,
            ("temple", "flower"),
            grouped=True,
        ),
        epochs=20,
        batch_size=64,
    ),
    ("multilabel", False): Dataset(
        Data(
            "digit_pairs",
            "the two handwritten digits in an image",
            FIELD,
            10,
            DIGITS,
        ),
        epochs=15,
        batch_size=64,
    ),
    ("regression", False): Dataset(
        Data(
            "digit_offset",
            "the offset of a digit from the center of an image",
            FIELD,
            2,
            ("offset_right", "offset_down"),
            helper="digit_fields",
        ),
        epochs=20,
        batch_size=64,
    ),
    ("bounded_regression", False): Dataset(
        Data(
            "digit_position",
            "the horizontal position of a digit in an image",
            FIELD,
            1,
            ("share_right",),
            helper="digit_fields",
        ),
        epochs=20,
        batch_size=64,
    ),
    ("positive_regression", False): Dataset(
        Data(
            "digit_distance",
            "the distance of a digit from the center of an image",
            FIELD,
            1,
            ("distance",),
            helper="digit_fields",
        ),
        epochs=20,
        batch_size=64,
    ),
    ("metric_learning", False): Dataset(
        Data(
            "noisy_digits",
            "which noisy images show the same handwritten digit",
            Shape("HWC", (12, 12, 1)),
            32,
            DIGITS,
        ),
        epochs=12,
        batch_size=128,
    ),
}
