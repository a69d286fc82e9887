"""What convolutions over steps and over pixels have in common."""

from .family import Problem
from .options import ACTIVATION, SIZE, Option, Options, choice
from .shape import Shape

OPTIONS = (
    Option("stride", 1, SIZE, "step between two places of the kernel"),
    Option("dilation", 1, SIZE, "distance between two points of the kernel"),
    Option("activation", "relu", ACTIVATION, "the activation function"),
    Option("pool", "none", choice("none", "max", "average"), "pooling behind it"),
)
# A convolution that is not part of a residual block.
ALONE = {"opens_block": False, "closes_block": False, "shortcut": ""}
FILTERS = Option("filters", None, SIZE, "how many filters")
# In how many channels at once oneDNN computes, at most: it depends on the processor.
BLOCK = 16


def reach(options: Options) -> int:
    """Return how far the kernel spans, counting the gaps of its dilation."""
    span: int = (options["kernel"] - 1) * options["dilation"] + 1
    return span


def outputs(options: Options, inputs: Shape) -> Shape:
    """Return the output shape."""
    space = tuple(_length(size, options) for size in inputs.space)
    return inputs.with_space(space).with_last(options["filters"])


def _length(size: int, options: Options) -> int:
    stride: int = options["stride"]
    if options["padding"] == "valid":
        return (size - reach(options)) // stride + 1
    return -(-size // stride)


def parameters(options: Options, inputs: Shape) -> int:
    """Count the weights of the kernel, the bias and the norm."""
    filters: int = options["filters"]
    points: int = options["kernel"] ** len(inputs.space)
    weights = points * inputs.last * filters
    # Behind a batch norm, which has a scale and a shift, the bias would be idle.
    return weights + norm_parameters(filters, options["norm"])


def norm_parameters(filters: int, norm: str) -> int:
    """Count the bias and the norm's parameters."""
    return {"none": filters, "batch": 2 * filters, "layer": 3 * filters}[norm]


def problem(options: Options, inputs: Shape) -> Problem | None:
    """Say what is wrong with the options on this input."""
    if options["stride"] > 1 and options["dilation"] > 1:
        return "stride and dilation exclude each other", "Leave one of them at 1."
    if options["padding"] == "valid" and reach(options) > min(inputs.space):
        unit = "pixels" if inputs.spatial else "steps"
        return (
            f"a kernel that spans {reach(options)} {unit} does not fit into {inputs}",
            "Use padding: same or a smaller kernel.",
        )
    return None


def padding(options: Options) -> tuple[int, int]:
    """Return what to add in front and behind, where "same" alone would not do.

    With a stride Keras's "same" depends on the size of the input and PyTorch's does not
    exist; with an even kernel PyTorch's warns. The same amount for every size keeps
    both equal, and what follows the last step of a padded series from moving it.
    """
    rim = reach(options) - 1
    plain = options["stride"] == 1 and rim % 2 == 0
    if options["padding"] != "same" or plain:
        return (0, 0)
    return (rim // 2, rim - rim // 2)


def overruns(options: Options, inputs: Shape) -> bool:
    """Say whether PyTorch needs the channels of these images first in memory too.

    Where they come last and are fewer than a block, the gradient of a strided 1 × 1
    convolution, which a shortcut is too, is written beyond oneDNN's workspace on CPUs:
    https://github.com/uxlfoundation/oneDNN/issues/6035, seen with PyTorch 2.13.
    """
    strided = options["stride"] > 1 and (options["kernel"] == 1 or options["residual"])
    return strided and inputs.last < BLOCK


def followed_by(options: Options) -> dict[str, Options]:
    """Return the pooling behind the convolution."""
    if options["pool"] == "none":
        return {}
    return {"pool": {"kind": options["pool"], "size": 2}}


def ending(options: Options) -> str:
    """Return the end of a title: norm and activation."""
    norm = "" if options["norm"] == "none" else f"{options['norm']} norm, "
    return f"{norm}{options['activation']}"
