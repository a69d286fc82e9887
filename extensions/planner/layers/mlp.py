"""A dense layer. On a series it acts on every step alone and never mixes time."""

from .family import Family, Problem
from .options import ACTIVATION, SIZE, Option, Options, choice
from .shape import Shape


def _title(options: Options) -> str:
    norm = "" if options["norm"] == "none" else f"{options['norm']} norm, "
    return f"dense, {options['units']} units, {norm}{options['activation']}"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return inputs.with_last(options["units"])


def _parameters(options: Options, inputs: Shape) -> int:
    units: int = options["units"]
    normed = options["norm"] != "none"
    # A norm brings a scale and a shift; behind a batch norm the bias would be idle.
    bias = 0 if options["norm"] == "batch" else units
    total: int = inputs.last * units + bias + 2 * units * normed
    return total


def _problem(options: Options, inputs: Shape) -> Problem | None:
    if options["norm"] == "batch" and inputs.axes != "F":
        return f"norm: batch needs (F) but gets {inputs}", "Use norm: layer."
    return None


FAMILY = Family(
    name="mlp",
    stem="dense",
    summary="a dense layer; on a series, on every step alone",
    accepts=("F", "TF"),
    gives=("(U)", "(T, U)"),
    group="dense",
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    problem=_problem,
    size=Option("units", None, SIZE, "how many units"),
    options=(
        Option("activation", "relu", ACTIVATION, "the activation function"),
        Option("norm", "none", choice("none", "batch", "layer"), "normalisation"),
    ),
)
