"""A convolution over images: convolution, batch norm, activation, and pooling."""

from ..options import ACTIVATION, SIZE, Option, Options, choice
from ..shape import Shape
from .family import Family, Problem


def reach(options: Options) -> int:
    """Return how many pixels the kernel spans, counting the gaps of its dilation."""
    span: int = (options["kernel"] - 1) * options["dilation"] + 1
    return span


def _length(size: int, options: Options) -> int:
    stride: int = options["stride"]
    if options["padding"] == "same":
        return -(-size // stride)
    return (size - reach(options)) // stride + 1


def _title(options: Options) -> str:
    kernel = f"{options['kernel']} × {options['kernel']}"
    norm = "batch norm, " if options["norm"] == "batch" else ""
    filters = f"{options['filters']} filters"
    return f"convolution {kernel}, {filters}, {norm}{options['activation']}"


def _outputs(options: Options, inputs: Shape) -> Shape:
    height, width = (_length(size, options) for size in inputs.sizes[:2])
    return Shape(inputs.axes, (height, width, options["filters"]))


def _parameters(options: Options, inputs: Shape) -> int:
    filters: int = options["filters"]
    weights: int = options["kernel"] ** 2 * inputs.last * filters
    # Behind a batch norm, which has a scale and a shift, the bias would be idle.
    return weights + (2 * filters if options["norm"] == "batch" else filters)


def _problem(options: Options, inputs: Shape) -> Problem | None:
    if options["stride"] > 1 and options["dilation"] > 1:
        return "stride and dilation exclude each other", "Leave one of them at 1."
    if options["padding"] == "valid" and reach(options) > min(inputs.sizes[:2]):
        return (
            f"a kernel that spans {reach(options)} pixels does not fit into {inputs}",
            "Use padding: same or a smaller kernel.",
        )
    return None


def _padding(options: Options, inputs: Shape) -> tuple[tuple[int, int], ...]:
    """Return what "same" adds; with a stride it depends on the size of the image."""
    if options["padding"] != "same" or options["stride"] == 1:
        return ()
    return tuple(_rim(size, options) for size in inputs.sizes[:2])


def _rim(size: int, options: Options) -> tuple[int, int]:
    steps = _length(size, options) - 1
    total = max(steps * options["stride"] + reach(options) - size, 0)
    return total // 2, total - total // 2


def _followed_by(options: Options) -> dict[str, Options]:
    if options["pool"] == "none":
        return {}
    return {"pool": {"kind": options["pool"], "size": 2}}


FAMILY = Family(
    name="conv2d",
    stem="conv",
    summary="a convolution over images",
    accepts=("HWC",),
    group="convolution",
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    problem=_problem,
    padding=_padding,
    followed_by=_followed_by,
    size=Option("filters", None, SIZE, "how many filters"),
    options=(
        Option("kernel", 3, SIZE, "side of the square kernel, in pixels"),
        Option("stride", 1, SIZE, "step between two places of the kernel"),
        Option("padding", "same", choice("same", "valid"), "what happens at the rim"),
        Option("dilation", 1, SIZE, "distance between two points of the kernel"),
        Option("activation", "relu", ACTIVATION, "the activation function"),
        Option("norm", "batch", choice("batch", "none"), "normalisation"),
        Option("pool", "none", choice("none", "max", "average"), "pooling behind it"),
    ),
)
