"""A convolution along the steps of a series."""

from . import convolution
from .context import Setting
from .family import Family, Run
from .options import SIZE, Option, Options, choice
from .shape import Shape


def _title(options: Options) -> str:
    kind = "causal convolution" if options["padding"] == "causal" else "convolution"
    size = f"{options['kernel']}, {options['filters']} filters"
    return f"{kind} {size}, {convolution.ending(options)}"


def _run(options: Options, inputs: Shape) -> Run:
    return "signal"


def _window(options: Options, inputs: Shape) -> tuple[int, int]:
    whole = options["padding"] == "valid"
    return (convolution.reach(options) if whole else 1, options["stride"])


def _settle(options: Options, setting: Setting) -> Options:
    """Choose what `auto` stands for, and how far a causal kernel looks back."""
    auto = "layer" if setting.padded else "batch"
    norm = auto if options["norm"] == "auto" else options["norm"]
    past = convolution.reach(options) - 1
    return {**options, "norm": norm, "past": past, **convolution.ALONE}


FAMILY = Family(
    name="conv1d",
    stem="conv",
    summary="a convolution along the steps of a series",
    accepts=("TF",),
    gives=("(T', F')",),
    group="convolution",
    title=_title,
    outputs=convolution.outputs,
    parameters=convolution.parameters,
    problem=convolution.problem,
    padding=convolution.padding,
    run=_run,
    followed_by=convolution.followed_by,
    settle=_settle,
    window=_window,
    mixes_time=("TF",),
    reads_mask=("TF",),
    size=convolution.FILTERS,
    options=(
        Option("kernel", 3, SIZE, "length of the kernel, in steps"),
        Option(
            "padding",
            "same",
            choice("same", "valid", "causal"),
            "what happens at the ends; causal never looks ahead",
        ),
        *convolution.OPTIONS,
        Option(
            "norm",
            "auto",
            choice("auto", "batch", "layer", "none"),
            "normalisation; auto is batch, or layer where steps are padded",
        ),
    ),
)
