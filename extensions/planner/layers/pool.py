"""Pooling: every window of steps, or of pixels, becomes one."""

from dataclasses import dataclass

from .family import Family, Problem
from .layer import Layer, Layout
from .options import SIZE, Options, choice, option
from .shape import Shape


@dataclass(frozen=True)
class PoolOptions(Options):
    """The options of pooling."""

    kind: str = option("max", choice("max", "average"), "how a window is reduced")
    size: int = option(2, SIZE, "side of the window, and its stride")


def _title(options: PoolOptions, layer: Layer) -> str:
    return f"{options.kind} pooling, size {options.size}"


def _outputs(options: PoolOptions, inputs: Shape) -> Shape:
    space = tuple(length // options.size for length in inputs.space)
    return inputs.with_space(space)


def _problem(options: PoolOptions, inputs: Shape) -> Problem | None:
    size = options.size
    if size > min(inputs.space):
        window = f"{size} × {size} pixels" if inputs.spatial else f"{size} steps"
        return f"a window of {window} does not fit into {inputs}", "Pool less often."
    return None


def _layout(options: PoolOptions, inputs: Shape) -> Layout:
    return "maps" if inputs.spatial else "signal"


def _window(options: PoolOptions, inputs: Shape) -> tuple[int, int]:
    return (1, 1) if inputs.spatial else (options.size, options.size)


FAMILY = Family(
    name="pool",
    stem="pool",
    summary="pooling over steps, or over pixels",
    accepts=("TF", "HWC", "THWC"),
    gives=("(T', F)", "(H', W', C)", "(T, H', W', C)"),
    group="shape",
    options=PoolOptions,
    title=_title,
    outputs=_outputs,
    problem=_problem,
    layout=_layout,
    window=_window,
    mixes_time=("TF",),
    reads_mask=("TF",),
)
