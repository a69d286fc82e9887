"""A convolutional LSTM over the frames of a video (Shi et al., 2015)."""

from ..options import COUNT, RATE, SIZE, Option, Options
from ..shape import Shape
from .family import Family, Run


def _title(options: Options) -> str:
    kernel = f"{options['kernel']} × {options['kernel']}"
    return f"convolutional LSTM {kernel}, {options['filters']} filters"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return inputs.with_last(options["filters"])


def _parameters(options: Options, inputs: Shape) -> int:
    filters: int = options["filters"]
    points: int = options["kernel"] ** 2
    return 4 * filters * (points * (inputs.last + filters) + 1)


def _run(options: Options, inputs: Shape) -> Run:
    return "frames"


def _expand(options: Options) -> tuple[Options, ...]:
    single: Options = {**options, "layers": 1}
    return (single,) * int(options["layers"])


FAMILY = Family(
    name="convlstm",
    stem="convlstm",
    summary="a convolutional LSTM over the frames of a video",
    accepts=("THWC",),
    gives=("(T, H, W, C')",),
    group="recurrent",
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    run=_run,
    expand=_expand,
    mixes_time=("THWC",),
    size=Option("filters", None, SIZE, "how many filters"),
    options=(
        Option("kernel", 3, SIZE, "side of the square kernel, in pixels"),
        Option("layers", 1, COUNT, "how many, one after the other"),
        Option("dropout", None, RATE, "its own rate", "the project's"),
    ),
)
