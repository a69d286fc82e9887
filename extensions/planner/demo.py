"""Real data for every kind of input and task, all of it part of scikit-learn."""

from dataclasses import dataclass

from .errors import PlanError
from .plan import Data
from .shape import Shape

DIGITS = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
ROWS = Shape("TF", (8, 8))
MOVIE = Shape("THWC", (5, 16, 16, 1))
STATEMENT = Shape("T", (48,))
# Padding, other characters, and the printable ones of ASCII.
CHARACTERS = 97


@dataclass(frozen=True)
class Demo:
    """A data set, and how long a small network takes to learn it."""

    data: Data
    epochs: int
    batch_size: int


DEMOS: dict[tuple[str, str, bool], Demo] = {
    ("tabular", "multiclass", False): Demo(
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
    ("tabular", "binary", False): Demo(
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
    ("tabular", "regression", False): Demo(
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
    ("series", "multiclass", False): Demo(
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
    ("series", "binary", False): Demo(
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
    ("series", "regression", False): Demo(
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
    ("image", "multiclass", False): Demo(
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
    ("image", "binary", False): Demo(
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
    ("image", "regression", False): Demo(
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
    ("series", "multiclass", True): Demo(
        Data(
            "digit_tape",
            "which handwritten digit each step of a tape belongs to",
            Shape("TF", (48, 8)),
            11,
            ("gap", *DIGITS),
        ),
        epochs=20,
        batch_size=32,
    ),
    ("video", "multiclass", False): Demo(
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
    ("video", "binary", False): Demo(
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
    ("video", "regression", False): Demo(
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
    ("tokens", "multiclass", False): Demo(
        Data(
            "statement_kind",
            "what kind of value a Python assignment assigns",
            STATEMENT,
            6,
            ("call", "constant", "name", "operation", "container", "subscript"),
            helper="statements",
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("tokens", "binary", False): Demo(
        Data(
            "statement_call",
            "whether a Python assignment calls a function",
            STATEMENT,
            1,
            ("no_call", "call"),
            helper="statements",
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("tokens", "regression", False): Demo(
        Data(
            "statement_size",
            "how many parts a Python assignment has for the parser",
            STATEMENT,
            1,
            ("log2_nodes",),
            helper="statements",
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
    ("tokens", "multiclass", True): Demo(
        Data(
            "statement_parts",
            "what part of speech every character of Python code belongs to",
            STATEMENT,
            6,
            ("space", "name", "keyword", "number", "string", "operator"),
            helper="statements",
            vocabulary=CHARACTERS,
            padded=True,
        ),
        epochs=15,
        batch_size=32,
    ),
}


def demo_for(input_kind: str, task: str, per_step: bool) -> Demo:
    """Return the data of a kind and a task."""
    try:
        return DEMOS[input_kind, task, per_step]
    except KeyError:
        kinds = " or ".join(sorted({kind for kind, _, steps in DEMOS if steps}))
        raise PlanError(
            "per_step",
            f"there is no demo data for {task} at every step of {input_kind}",
            f"Answer false, or choose task multiclass and input_kind {kinds}.",
        ) from None


def per_step_offered(input_kind: str, task: str) -> bool:
    """Say whether there is data with an answer for every step."""
    return (input_kind, task, True) in DEMOS
