"""Pooling over images: every window of size × size pixels becomes one."""

from ..options import SIZE, Option, Options, choice
from ..shape import Shape
from .family import Family, Problem


def _title(options: Options) -> str:
    return f"{options['kind']} pooling {options['size']} × {options['size']}"


def _outputs(options: Options, inputs: Shape) -> Shape:
    height, width, channels = inputs.sizes
    size: int = options["size"]
    return Shape(inputs.axes, (height // size, width // size, channels))


def _problem(options: Options, inputs: Shape) -> Problem | None:
    size: int = options["size"]
    if size > min(inputs.sizes[:2]):
        return (
            f"a window of {size} × {size} pixels does not fit into {inputs}",
            "Pool less often.",
        )
    return None


FAMILY = Family(
    name="pool",
    stem="pool",
    summary="pooling over images",
    accepts=("HWC",),
    group="shape",
    title=_title,
    outputs=_outputs,
    problem=_problem,
    options=(
        Option("kind", "max", choice("max", "average"), "what a window becomes"),
        Option("size", 2, SIZE, "side of the window and its step"),
    ),
)
