"""What a person says of the size of their own data: shape, outputs, vocabulary."""

import math
import re

from ..errors import PlanError, cut, quote
from ..layers.shape import Shape, letters
from ..reading.numbers import whole
from ..reading.words import plain_list

AXES = {"tabular": "F", "series": "TF", "image": "HWC", "video": "THWC", "tokens": "T"}
# Each kind of input with its line in the questionnaire.
KINDS = {
    "tabular": "(F): a row of a table",
    "series": "(T, F): a time series or a signal",
    "image": "(H, W, C): an image",
    "video": "(T, H, W, C): a sequence of images",
    "tokens": "(T): text, as the numbers of its words or characters",
}
# The shape of one example, as a person would write it.
SHAPES = {
    "tabular": "[13]",
    "series": "[128, 9]",
    "image": "[64, 64, 3]",
    "video": "[16, 64, 64, 3]",
    "tokens": "[100]",
}
# As NumPy prints a shape.
TUPLE = re.compile(r"\s*\(([^()]*)\)\s*")
MOST_NUMBERS = 10_000_000
MOST_OUTPUTS = 100_000


def input_shape(input_kind: str, answer: object) -> Shape:
    """Read the shape of one example, `[128, 9]` or `(128, 9)`.

    Raises:
        PlanError: It is not a list of as many sizes as the kind has axes.
    """
    axes = AXES[input_kind]
    cure = f"Write it as {SHAPES[input_kind]}."
    sizes = _read_sizes(answer, cure)
    if len(sizes) != len(axes) or min(sizes) < 1:
        problem = f"{quote(str(answer))} is not a shape {letters(axes)}"
        raise PlanError("input_shape", problem, cure)
    if math.prod(sizes) > MOST_NUMBERS:
        count = f"{math.prod(sizes):,}"
        problem = f"an example of {cut(str(sizes))} has {cut(count)} numbers"
        raise PlanError("input_shape", problem, f"Use at most {MOST_NUMBERS:,}.")
    return Shape(axes, tuple(sizes))


def _read_sizes(answer: object, cure: str) -> list[int]:
    """Return the whole numbers of a list or a tuple; 0 for what is none."""
    tuple_ = TUPLE.fullmatch(answer) if isinstance(answer, str) else None
    entries = plain_list("input_shape", f"[{tuple_[1]}]" if tuple_ else answer, cure)
    return [size if type(size) is int else 0 for size in entries]


def read_outputs(task: str, answer: object) -> int:
    """Read how many outputs a network of a task has.

    Raises:
        PlanError: It is not a whole number that the task can have.
    """
    if task == "binary":
        return 1
    least = 2 if task == "multiclass" else 1
    count = whole("outputs", answer, least, MOST_OUTPUTS)
    # The blank is a class more.
    return count + 1 if task == "ctc" else count


def read_vocabulary(answer: object) -> int:
    """Read how many different tokens there are.

    Raises:
        PlanError: It is not a whole number that fits.
    """
    return whole("vocabulary", answer, 2, MOST_NUMBERS)
