"""A linear map, without an activation; on a series, of every step alone."""

from .family import Family
from .options import SIZE, Option, Options
from .shape import Shape


def _title(options: Options) -> str:
    return f"linear projection to {options['size']} features"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return inputs.with_last(options["size"])


def _parameters(options: Options, inputs: Shape) -> int:
    total: int = (inputs.last + 1) * options["size"]
    return total


FAMILY = Family(
    name="projection",
    stem="projection",
    summary="a linear map without an activation; on a series, every step alone",
    accepts=("F", "TF"),
    gives=("(D)", "(T, D)"),
    group="embedding",
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    size=Option("size", None, SIZE, "features of the output"),
)
