"""A long short-term memory, read from the first step to the last."""

from ..options import RATE, SIZE, Option, Options
from ..shape import Shape
from .family import Family


def _title(options: Options) -> str:
    stacked = f", {options['layers']} stacked" if options["layers"] > 1 else ""
    return f"LSTM, hidden size {options['hidden']}{stacked}"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return inputs.with_last(options["hidden"])


def _parameters(options: Options, inputs: Shape) -> int:
    hidden: int = options["hidden"]
    first = 4 * hidden * (inputs.last + hidden + 1)
    others: int = (options["layers"] - 1) * 4 * hidden * (2 * hidden + 1)
    return first + others


FAMILY = Family(
    name="lstm",
    stem="lstm",
    summary="a long short-term memory over the steps of a series",
    accepts=("TF",),
    group="recurrent",
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    mixes_time=True,
    size=Option("hidden", None, SIZE, "size of the hidden state"),
    options=(
        Option("layers", 1, SIZE, "how many are stacked"),
        Option("dropout", None, RATE, "its own rate instead of the project's"),
    ),
)
