"""Dropout where the person put it."""

from dataclasses import dataclass

from .family import Family, Problem
from .layer import Layer, Layout
from .options import BOOLEAN, RATE, Options, main_size, option
from .shape import Shape


@dataclass(frozen=True)
class DropoutOptions(Options):
    """The options of a dropout."""

    rate: float = main_size(RATE, "the fraction that is dropped")
    spatial: bool = option(False, BOOLEAN, "drop whole feature maps")


def rate_of(layer: Layer) -> float:
    """Return the rate of a dropout, or of what another layer drops inside itself."""
    if isinstance(layer.options, DropoutOptions):
        return layer.options.rate
    return layer.dropout


def _title(options: DropoutOptions, layer: Layer) -> str:
    return f"{'spatial ' * options.spatial}dropout {options.rate}"


def _outputs(options: DropoutOptions, inputs: Shape) -> Shape:
    return inputs


def _problem(options: DropoutOptions, inputs: Shape) -> Problem | None:
    if options.spatial and inputs.axes == "F":
        return f"spatial: true needs steps or pixels but gets {inputs}", "Leave it out."
    return None


def _layout(options: DropoutOptions, inputs: Shape) -> Layout:
    if not options.spatial:
        return ""
    return "maps" if inputs.spatial else "signal"


FAMILY = Family(
    name="dropout",
    stem="dropout",
    summary="dropout at a position of your choice",
    accepts=("F", "TF", "HWC", "THWC"),
    gives=("(F)", "(T, F)", "(H, W, C)", "(T, H, W, C)"),
    group="shape",
    options=DropoutOptions,
    title=_title,
    outputs=_outputs,
    problem=_problem,
    layout=_layout,
)
