"""The last step of a series."""

from ..options import Options
from ..shape import Shape
from .family import Family


def _title(options: Options) -> str:
    return "last step"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return Shape("F", (inputs.last,))


FAMILY = Family(
    name="last",
    stem="last",
    summary="the last step of a series",
    accepts=("TF",),
    group="shape",
    title=_title,
    outputs=_outputs,
    mixes_time=True,
)
