"""What convolutions over steps and over pixels have in common."""

from dataclasses import dataclass

from .family import Problem, Unit
from .options import ACTIVATION, SIZE, Options, choice, main_size, option
from .pool import PoolOptions
from .shape import Shape

# The most channels that oneDNN computes at once; it depends on the processor.
BLOCK = 16


@dataclass(frozen=True)
class ConvolutionOptions(Options):
    """The options of a convolution; families declare kernel, padding and norm anew."""

    filters: int = main_size(SIZE, "number of filters")
    kernel: int = option(3, SIZE, "length of the kernel")
    padding: str = option("same", choice("same", "valid"), "padding at the ends")
    stride: int = option(1, SIZE, "step between two positions of the kernel")
    dilation: int = option(1, SIZE, "distance between two points of the kernel")
    activation: str = option("relu", ACTIVATION, "the activation function")
    pool: str = option("none", choice("none", "max", "average"), "pooling after it")
    norm: str = option("none", choice("none"), "normalization")

    @property
    def reach(self) -> int:
        """How far the kernel spans, counting the gaps of its dilation."""
        return (self.kernel - 1) * self.dilation + 1


def outputs(options: ConvolutionOptions, inputs: Shape) -> Shape:
    """Return the output shape."""
    space = tuple(_length(size, options) for size in inputs.space)
    return inputs.with_space(space).with_last(options.filters)


def _length(size: int, options: ConvolutionOptions) -> int:
    if options.padding == "valid":
        return (size - options.reach) // options.stride + 1
    return -(-size // options.stride)


def parameters(options: ConvolutionOptions, inputs: Shape) -> int:
    """Count the weights of the kernel, the bias and the norm."""
    points: int = options.kernel ** len(inputs.space)
    weights = points * inputs.last * options.filters
    # After a batch norm, which has a scale and a shift, the bias would be redundant.
    return weights + norm_parameters(options)


def norm_parameters(options: ConvolutionOptions) -> int:
    """Count the bias and the norm's parameters."""
    return {"none": 1, "batch": 2, "layer": 3}[options.norm] * options.filters


def problem(options: ConvolutionOptions, inputs: Shape) -> Problem | None:
    """Say what is wrong with these options for this input."""
    if options.stride > 1 and options.dilation > 1:
        return "stride and dilation cannot both be above 1", "Leave one of them at 1."
    if options.padding == "valid" and options.reach > min(inputs.space):
        unit = "pixels" if inputs.spatial else "steps"
        return (
            f"a kernel that spans {options.reach} {unit} does not fit into {inputs}",
            "Use padding: same or a smaller kernel.",
        )
    return None


def padding(options: ConvolutionOptions) -> tuple[int, int]:
    """Return what to add before and after, where "same" alone would not do.

    With a stride, Keras's "same" depends on the input's size, and PyTorch has none;
    with an even kernel, PyTorch's warns. A fixed amount keeps both frameworks equal,
    and a series unaffected by its padding. A causal convolution only looks back.
    """
    rim = options.reach - 1
    if options.padding == "causal":
        return (rim, 0)
    plain = options.stride == 1 and rim % 2 == 0
    if options.padding != "same" or plain:
        return (0, 0)
    return (rim // 2, rim - rim // 2)


def needs_contiguous(options: ConvolutionOptions, inputs: Shape) -> bool:
    """Say whether PyTorch needs the channels of these images first in memory too.

    Where they come last and are fewer than a block, the gradient of a strided 1 × 1
    convolution is written beyond oneDNN's workspace on CPUs:
    https://github.com/uxlfoundation/oneDNN/issues/6035, seen with PyTorch 2.13.
    """
    return options.kernel == 1 and options.stride > 1 and inputs.last < BLOCK


def pooling(options: ConvolutionOptions) -> tuple[Unit, ...]:
    """Return the pooling after the convolution, where there is any."""
    if options.pool == "none":
        return ()
    return (Unit("pool", PoolOptions(kind=options.pool), attached=True),)


def ending(options: ConvolutionOptions, *, shortcut: bool = False) -> str:
    """Return the end of a title: norm, the sum with a shortcut, activation."""
    norm = "" if options.norm == "none" else f"{options.norm} norm, "
    return f"{norm}{'shortcut, ' if shortcut else ''}{options.activation}"
