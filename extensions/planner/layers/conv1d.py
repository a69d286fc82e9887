"""A convolution along the steps of a series."""

from dataclasses import dataclass, replace

from . import convolution
from .context import Context
from .family import Family, Unit
from .layer import Layer, Layout
from .options import SIZE, choice, option
from .shape import Shape


@dataclass(frozen=True)
class Conv1dOptions(convolution.ConvolutionOptions):
    """The options of a convolution along steps."""

    kernel: int = option(3, SIZE, "length of the kernel, in steps")
    padding: str = option(
        "same",
        choice("same", "valid", "causal"),
        "padding at the ends; causal never looks ahead",
    )
    norm: str = option(
        "auto",
        choice("auto", "batch", "layer", "none"),
        "normalization; auto is batch, or layer for padded series",
    )


def _title(options: Conv1dOptions, layer: Layer) -> str:
    kind = "causal convolution" if options.padding == "causal" else "convolution"
    size = f"{options.kernel}, {options.filters} filters"
    return f"{kind} {size}, {convolution.ending(options)}"


def _parameters(options: Conv1dOptions, layer: Layer) -> int:
    return convolution.parameters(options, layer.inputs)


def _layout(options: Conv1dOptions, inputs: Shape) -> Layout:
    return "signal"


def _window(options: Conv1dOptions, inputs: Shape) -> tuple[int, int]:
    whole = options.padding == "valid"
    return (options.reach if whole else 1, options.stride)


def _resolve(options: Conv1dOptions, context: Context) -> Conv1dOptions:
    auto = "layer" if context.padded else "batch"
    return replace(options, norm=auto if options.norm == "auto" else options.norm)


def _expand(options: Conv1dOptions) -> tuple[Unit, ...]:
    return (Unit("conv1d", options), *convolution.pooling(options))


FAMILY = Family(
    name="conv1d",
    stem="conv",
    summary="a convolution along the steps of a series",
    accepts=("TF",),
    gives=("(T', F')",),
    group="convolution",
    options=Conv1dOptions,
    title=_title,
    outputs=convolution.outputs,
    parameters=_parameters,
    problem=convolution.problem,
    padding=convolution.padding,
    layout=_layout,
    resolve=_resolve,
    expand=_expand,
    window=_window,
    mixes_time=("TF",),
    reads_mask=("TF",),
)
