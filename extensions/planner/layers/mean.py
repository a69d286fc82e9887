"""The mean over the pixels of an image, or over the steps of a series."""

from .family import Family
from .layer import Layer
from .options import Options
from .shape import Shape


def _title(options: Options, layer: Layer) -> str:
    return "mean"


def _outputs(options: Options, inputs: Shape) -> Shape:
    if inputs.spatial:
        return inputs.without_space(inputs.last)
    return inputs.without_time()


FAMILY = Family(
    name="mean",
    stem="mean",
    summary="the mean over pixels, for every frame of a video, or over steps",
    accepts=("TF", "HWC", "THWC"),
    gives=("(F)", "(C)", "(T, C)"),
    group="shape",
    options=Options,
    title=_title,
    outputs=_outputs,
    any_layout=True,
    mixes_time=("TF",),
    drops_time=("TF",),
    reads_mask=("TF",),
)
