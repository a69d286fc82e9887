"""Real data for every kind of input and task, all of it part of scikit-learn."""

from dataclasses import dataclass

from .plan import Data
from .shape import Shape

DIGITS = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
ROWS = Shape("TF", (8, 8))


@dataclass(frozen=True)
class Demo:
    """A data set, and how long a small network takes to learn it."""

    data: Data
    epochs: int
    batch_size: int


DEMOS: dict[tuple[str, str], Demo] = {
    ("tabular", "multiclass"): Demo(
        Data(
            "wine",
            "which of three growers made a wine, from 13 chemical measurements",
            Shape("F", (13,)),
            3,
            ("grower_0", "grower_1", "grower_2"),
        ),
        epochs=60,
        batch_size=16,
    ),
    ("tabular", "binary"): Demo(
        Data(
            "breast_cancer",
            "whether a tumour is malignant, from 30 measurements of cell nuclei",
            Shape("F", (30,)),
            1,
            ("benign", "malignant"),
        ),
        epochs=40,
        batch_size=32,
    ),
    ("tabular", "regression"): Demo(
        Data(
            "diabetes",
            "the progression of diabetes within a year, from 10 measurements",
            Shape("F", (10,)),
            1,
            ("progression",),
        ),
        epochs=60,
        batch_size=32,
    ),
    ("series", "multiclass"): Demo(
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
    ("series", "binary"): Demo(
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
    ("series", "regression"): Demo(
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
    ("image", "multiclass"): Demo(
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
    ("image", "binary"): Demo(
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
    ("image", "regression"): Demo(
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
