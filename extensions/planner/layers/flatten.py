"""All numbers of an example in one vector."""

from ..options import Options
from ..shape import Shape
from .family import Family


def _title(options: Options) -> str:
    return "flatten"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return Shape("F", (inputs.count,))


FAMILY = Family(
    name="flatten",
    stem="flatten",
    summary="all numbers of an example in one vector",
    accepts=("TF", "HWC"),
    group="shape",
    title=_title,
    outputs=_outputs,
    mixes_time=True,
)
