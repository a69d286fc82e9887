"""The last step of a series, or the last frame of a video."""

from .family import Family
from .layer import Layer
from .options import Options
from .shape import Shape


def _title(options: Options, layer: Layer) -> str:
    return "last step"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return inputs.without_time()


FAMILY = Family(
    name="last",
    stem="last",
    summary="the last step of a series, or the last frame of a video",
    accepts=("TF", "THWC"),
    gives=("(F)", "(H, W, C)"),
    group="shape",
    options=Options,
    title=_title,
    outputs=_outputs,
    mixes_time=("TF", "THWC"),
    drops_time=("TF", "THWC"),
    reads_mask=("TF",),
)
