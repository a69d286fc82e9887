"""A convolution over images; on a video, over every frame alone."""

from . import convolution
from .context import Setting
from .family import Family, Problem, Run
from .options import BOOLEAN, COUNT, SIZE, Option, Options, choice
from .shape import Shape


def _title(options: Options) -> str:
    kernel = f"{options['kernel']} × {options['kernel']}"
    shortcut = "shortcut, " if options["shortcut"] else ""
    ending = convolution.ending(options)
    return f"convolution {kernel}, {options['filters']} filters, {shortcut}{ending}"


def _run(options: Options, inputs: Shape) -> Run:
    return "maps"


def _parameters(options: Options, inputs: Shape) -> int:
    total = convolution.parameters(options, inputs)
    if options["shortcut"] == "projection":
        filters: int = options["filters"]
        total += options["shortcut_channels"] * filters
        total += convolution.norm_parameters(filters, options["norm"])
    return total


def _problem(options: Options, inputs: Shape) -> Problem | None:
    if options["residual"] and options["padding"] == "valid":
        return "residual: true needs outputs of the input's size", "Use padding: same."
    return convolution.problem(options, inputs)


def _settle(options: Options, setting: Setting) -> Options:
    return {**options, **convolution.ALONE}


def _expand(options: Options) -> tuple[Options, ...]:
    """Return one set of options for each convolution of a repeated one."""
    repeat: int = options["repeat"]
    return tuple(
        {
            **options,
            "stride": options["stride"] if number == 0 else 1,
            "pool": options["pool"] if number == repeat - 1 else "none",
            "opens_block": options["residual"] and number == 0,
            "closes_block": options["residual"] and number == repeat - 1,
        }
        for number in range(repeat)
    )


FAMILY = Family(
    name="conv2d",
    stem="conv",
    summary="a convolution over images; on a video, over every frame alone",
    accepts=("HWC", "THWC"),
    gives=("(H', W', C')", "(T, H', W', C')"),
    group="convolution",
    title=_title,
    outputs=convolution.outputs,
    parameters=_parameters,
    problem=_problem,
    padding=convolution.padding,
    run=_run,
    overruns=convolution.overruns,
    expand=_expand,
    followed_by=convolution.followed_by,
    settle=_settle,
    size=convolution.FILTERS,
    options=(
        Option("kernel", 3, SIZE, "side of the square kernel, in pixels"),
        Option("padding", "same", choice("same", "valid"), "what happens at the rim"),
        *convolution.OPTIONS,
        Option("norm", "batch", choice("batch", "none"), "normalisation"),
        Option("repeat", 1, COUNT, "how many, one after the other"),
        Option("residual", False, BOOLEAN, "add their input to their output"),
    ),
)
