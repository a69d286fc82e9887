"""The mean over the steps of a series, or over the pixels of an image."""

from ..options import Options
from ..shape import Shape
from .family import Family


def _title(options: Options) -> str:
    return "mean"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return Shape("F", (inputs.last,))


FAMILY = Family(
    name="mean",
    stem="mean",
    summary="the mean over steps, or over pixels",
    accepts=("TF", "HWC"),
    group="shape",
    title=_title,
    outputs=_outputs,
    mixes_time=True,
)
