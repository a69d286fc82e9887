"""A dropout in the person's own place."""

from .family import Family, Problem, Run
from .options import BOOLEAN, RATE, Option, Options
from .shape import Shape


def _title(options: Options) -> str:
    return f"{'spatial ' * options['spatial']}dropout {options['rate']}"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return inputs


def _problem(options: Options, inputs: Shape) -> Problem | None:
    if options["spatial"] and inputs.axes == "F":
        return f"spatial: true needs steps or pixels but gets {inputs}", "Leave it out."
    return None


def _run(options: Options, inputs: Shape) -> Run:
    if not options["spatial"]:
        return ""
    return "maps" if inputs.spatial else "signal"


FAMILY = Family(
    name="dropout",
    stem="dropout",
    summary="a dropout in your own place",
    accepts=("F", "TF", "HWC", "THWC"),
    gives=("(F)", "(T, F)", "(H, W, C)", "(T, H, W, C)"),
    group="shape",
    title=_title,
    outputs=_outputs,
    problem=_problem,
    run=_run,
    size=Option("rate", None, RATE, "the fraction that is dropped"),
    options=(Option("spatial", False, BOOLEAN, "drop whole feature maps"),),
)
