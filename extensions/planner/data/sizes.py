"""What a person says of the size of their own data: shape, outputs, vocabulary."""

import math

import yaml

from .. import values
from ..errors import PlanError
from ..layers.shape import Shape, letters

AXES = {"tabular": "F", "series": "TF", "image": "HWC", "video": "THWC", "tokens": "T"}
# The shape of one example, as a person would write it.
SHAPES = {
    "tabular": "[13]",
    "series": "[128, 9]",
    "image": "[64, 64, 3]",
    "video": "[16, 64, 64, 3]",
    "tokens": "[100]",
}
MOST_NUMBERS = 10_000_000
MOST_OUTPUTS = 100_000


def input_shape(input_kind: str, answer: object) -> Shape:
    """Read the shape of one example, `[128, 9]`.

    Raises:
        PlanError: It is not a list of as many sizes as the kind has axes.
    """
    axes = AXES[input_kind]
    sizes = _read_sizes(answer)
    if len(sizes) != len(axes) or min(sizes) < 1:
        problem = f"{str(answer)[:60]!r} is not a shape {letters(axes)}"
        raise PlanError("input_shape", problem, f"Write it as {SHAPES[input_kind]}.")
    if math.prod(sizes) > MOST_NUMBERS:
        problem = f"{sizes} are {math.prod(sizes):,} numbers in one example"
        raise PlanError("input_shape", problem, f"Use at most {MOST_NUMBERS:,}.")
    return Shape(axes, tuple(sizes))


def _read_sizes(answer: object) -> list[int]:
    """Return the whole numbers of a list; nothing if it is anything else."""
    try:
        sizes = yaml.safe_load(answer) if isinstance(answer, str) else answer
    except yaml.YAMLError:
        return []
    if not isinstance(sizes, list):
        return []
    return [size if type(size) is int else 0 for size in sizes]


def read_outputs(task: str, answer: object) -> int:
    """Read how many outputs a network of a task has.

    Raises:
        PlanError: It is not a whole number that the task can have.
    """
    if task == "binary":
        return 1
    least = 2 if task == "multiclass" else 1
    count = values.whole("outputs", answer, least, MOST_OUTPUTS)
    # The blank is a class more.
    return count + 1 if task == "ctc" else count


def read_vocabulary(answer: object) -> int:
    """Read how many different tokens there are.

    Raises:
        PlanError: It is not a whole number that fits.
    """
    return values.whole("vocabulary", answer, 2, MOST_NUMBERS)
