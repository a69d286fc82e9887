"""Tables that are part of scikit-learn."""

from ...layers.shape import Shape
from ..data import Data
from ..dataset import Dataset

KIND = "tabular"

DEMOS = {
    ("multiclass", False): Dataset(
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
    ("binary", False): Dataset(
        Data(
            "breast_cancer",
            "whether a tumor is malignant, from 30 measurements of cell nuclei",
            Shape("F", (30,)),
            1,
            ("benign", "malignant"),
        ),
        epochs=40,
        batch_size=32,
    ),
    ("multilabel", False): Dataset(
        Data(
            "tumor_extremes",
            "which of ten features of a tumor are extreme, from means and errors",
            Shape("F", (20,)),
            10,
            (
                "radius",
                "texture",
                "perimeter",
                "area",
                "smoothness",
                "compactness",
                "concavity",
                "concave_points",
                "symmetry",
                "fractal_dimension",
            ),
        ),
        epochs=60,
        batch_size=32,
    ),
    ("regression", False): Dataset(
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
    ("bounded_regression", False): Dataset(
        Data(
            "diabetes_rank",
            "a patient's percentile in the progression of diabetes",
            Shape("F", (10,)),
            1,
            ("rank",),
        ),
        epochs=60,
        batch_size=32,
    ),
    ("positive_regression", False): Dataset(
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
