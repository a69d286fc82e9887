"""Pooling: every window of steps, or of pixels, becomes one."""

from .family import Family, Problem, Run
from .options import SIZE, Option, Options, choice
from .shape import Shape


def _title(options: Options) -> str:
    return f"{options['kind']} pooling, size {options['size']}"


def _outputs(options: Options, inputs: Shape) -> Shape:
    size: int = options["size"]
    return inputs.with_space(tuple(length // size for length in inputs.space))


def _problem(options: Options, inputs: Shape) -> Problem | None:
    size: int = options["size"]
    if size > min(inputs.space):
        window = f"{size} × {size} pixels" if inputs.spatial else f"{size} steps"
        return f"a window of {window} does not fit into {inputs}", "Pool less often."
    return None


def _run(options: Options, inputs: Shape) -> Run:
    return "maps" if inputs.spatial else "signal"


def _window(options: Options, inputs: Shape) -> tuple[int, int]:
    return (1, 1) if inputs.spatial else (options["size"], options["size"])


FAMILY = Family(
    name="pool",
    stem="pool",
    summary="pooling over steps, or over pixels",
    accepts=("TF", "HWC", "THWC"),
    gives=("(T', F)", "(H', W', C)", "(T, H', W', C)"),
    group="shape",
    title=_title,
    outputs=_outputs,
    problem=_problem,
    run=_run,
    window=_window,
    mixes_time=("TF",),
    reads_mask=("TF",),
    options=(
        Option("kind", "max", choice("max", "average"), "what a window becomes"),
        Option("size", 2, SIZE, "side of the window and its step"),
    ),
)
