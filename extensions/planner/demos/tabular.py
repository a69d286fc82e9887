"""Tables that are part of scikit-learn."""

from ..plan import Data
from ..shape import Shape
from .demo import Demo

DEMOS = {
    ("multiclass", False): Demo(
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
    ("binary", False): Demo(
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
    ("regression", False): Demo(
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
}
