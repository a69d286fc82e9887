"""A convolution of a residual block, whose input is added to its output.

It is written as `conv2d: {residual: true}`; with `repeat`, so many make a block.
"""

from . import convolution
from .conv2d import Conv2dOptions, layout, title
from .family import Family, Problem
from .layer import Layer, Shortcut
from .shape import Shape


def shortcut_between(inputs: Shape, outputs: Shape) -> Shortcut:
    """Choose how a block's input reaches its end."""
    if inputs.sizes == outputs.sizes:
        return Shortcut("identity", inputs.last, 1)
    stride = -(-inputs.space[0] // outputs.space[0])
    return Shortcut("projection", inputs.last, stride)


def _parameters(options: Conv2dOptions, layer: Layer) -> int:
    total = convolution.parameters(options, layer.inputs)
    if layer.shortcut and layer.shortcut.kind == "projection":
        total += layer.shortcut.channels * options.filters
        total += convolution.norm_parameters(options)
    return total


def _problem(options: Conv2dOptions, inputs: Shape) -> Problem | None:
    if options.padding == "valid":
        return (
            "residual: true needs outputs of the same size",
            "Use padding: same.",
        )
    return convolution.problem(options, inputs)


def _overruns(options: Conv2dOptions, inputs: Shape) -> bool:
    # The shortcut is a strided convolution of 1 × 1, whatever the kernel.
    return options.stride > 1 and inputs.last < convolution.BLOCK


FAMILY = Family(
    name="residual",
    written_as="conv2d",
    stem="conv",
    summary="a convolution of a residual block",
    accepts=("HWC", "THWC"),
    gives=("(H', W', C')", "(T, H', W', C')"),
    group="convolution",
    options=Conv2dOptions,
    title=title,
    outputs=convolution.outputs,
    parameters=_parameters,
    problem=_problem,
    padding=convolution.padding,
    layout=layout,
    contiguous=_overruns,
)
