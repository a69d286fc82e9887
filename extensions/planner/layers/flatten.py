"""All values of a frame, or of a series, in one vector."""

from .family import Family
from .layer import Layer
from .options import Options
from .shape import Shape


def _title(options: Options, layer: Layer) -> str:
    return "flatten"


def _outputs(options: Options, inputs: Shape) -> Shape:
    if not inputs.spatial:
        return Shape("F", (inputs.count,))
    height, width, channels = inputs.sizes[-3:]
    return inputs.without_space(height * width * channels)


FAMILY = Family(
    name="flatten",
    stem="flatten",
    summary="one vector of an image, of every frame of a video, or of a whole series",
    accepts=("TF", "HWC", "THWC"),
    gives=("(T·F)", "(H·W·C)", "(T, H·W·C)"),
    group="shape",
    options=Options,
    title=_title,
    outputs=_outputs,
    any_layout=True,
    mixes_time=("TF",),
    drops_time=("TF",),
    reads_mask=("TF",),
)
