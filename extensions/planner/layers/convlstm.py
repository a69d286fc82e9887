"""A convolutional LSTM over the frames of a video (Shi et al., 2015)."""

from dataclasses import dataclass, replace

from .family import Family, Problem, Unit
from .layer import Layer, Layout
from .options import COUNT, RATE, SIZE, Options, main_size, option
from .shape import Shape


@dataclass(frozen=True)
class ConvLstmOptions(Options):
    """The options of a convolutional LSTM."""

    filters: int = main_size(SIZE, "number of filters")
    kernel: int = option(3, SIZE, "side of the square kernel, in pixels, odd")
    layers: int = option(1, COUNT, "number of layers in sequence")
    dropout: float | None = option(
        None, RATE, "dropout rate of this layer", "the project's"
    )


def _title(options: ConvLstmOptions, layer: Layer) -> str:
    kernel = f"{options.kernel} × {options.kernel}"
    return f"convolutional LSTM {kernel}, {options.filters} filters"


def _outputs(options: ConvLstmOptions, inputs: Shape) -> Shape:
    return inputs.with_last(options.filters)


def _parameters(options: ConvLstmOptions, layer: Layer) -> int:
    filters, points = options.filters, options.kernel**2
    return 4 * filters * (points * (layer.inputs.last + filters) + 1)


def _problem(options: ConvLstmOptions, inputs: Shape) -> Problem | None:
    kernel = options.kernel
    if kernel % 2:
        return None
    return (
        f"a kernel of {kernel} × {kernel} has no center, so the state would drift",
        f"Use an odd kernel such as {kernel + 1}.",
    )


def _layout(options: ConvLstmOptions, inputs: Shape) -> Layout:
    return "frames"


def _expand(options: ConvLstmOptions) -> tuple[Unit, ...]:
    return (Unit("convlstm", replace(options, layers=1)),) * options.layers


def _own_dropout(options: ConvLstmOptions) -> float | None:
    return options.dropout


FAMILY = Family(
    name="convlstm",
    stem="convlstm",
    summary="a convolutional LSTM over the frames of a video",
    accepts=("THWC",),
    gives=("(T, H, W, C')",),
    group="recurrent",
    options=ConvLstmOptions,
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    problem=_problem,
    layout=_layout,
    expand=_expand,
    own_dropout=_own_dropout,
    mixes_time=("THWC",),
)
