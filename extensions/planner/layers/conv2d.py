"""A convolution over images; on a video, over each frame on its own."""

from dataclasses import dataclass, replace

from . import convolution
from .family import Family, Unit
from .layer import Layer, Layout
from .options import BOOLEAN, COUNT, SIZE, choice, option
from .shape import Shape


@dataclass(frozen=True)
class Conv2dOptions(convolution.ConvolutionOptions):
    """The options of a convolution over pixels."""

    kernel: int = option(3, SIZE, "side of the square kernel, in pixels")
    padding: str = option("same", choice("same", "valid"), "padding at the borders")
    norm: str = option("batch", choice("batch", "none"), "normalization")
    repeat: int = option(1, COUNT, "number of layers in sequence")
    residual: bool = option(False, BOOLEAN, "add the input to the output")


def title(options: Conv2dOptions, layer: Layer) -> str:
    """Describe one convolution, and the shortcut that ends with it.

    The shortcut is added between the norm and the activation.
    """
    kernel = f"{options.kernel} × {options.kernel}"
    ending = convolution.ending(options, shortcut=layer.shortcut is not None)
    return f"convolution {kernel}, {options.filters} filters, {ending}"


def layout(options: Conv2dOptions, inputs: Shape) -> Layout:
    """Return the layout that convolutions over pixels work in."""
    return "maps"


def _parameters(options: Conv2dOptions, layer: Layer) -> int:
    return convolution.parameters(options, layer.inputs)


def _expand(options: Conv2dOptions) -> tuple[Unit, ...]:
    """Return each convolution of a repeated one: the first strides, the last pools."""
    single = replace(options, pool="none", repeat=1)
    last = options.repeat - 1
    kind = "residual" if options.residual else "conv2d"
    units = (
        Unit(
            kind,
            single if number == 0 else replace(single, stride=1),
            opens_block=options.residual and number == 0,
            closes_block=options.residual and number == last,
        )
        for number in range(options.repeat)
    )
    return (*units, *convolution.pooling(options))


FAMILY = Family(
    name="conv2d",
    stem="conv",
    summary="a convolution over images; on a video, over each frame on its own",
    accepts=("HWC", "THWC"),
    gives=("(H', W', C')", "(T, H', W', C')"),
    group="convolution",
    options=Conv2dOptions,
    title=title,
    outputs=convolution.outputs,
    parameters=_parameters,
    problem=convolution.problem,
    padding=convolution.padding,
    layout=layout,
    contiguous=convolution.needs_contiguous,
    expand=_expand,
)
