"""A dense layer; on a series, it is applied to each step on its own."""

from dataclasses import dataclass

from .family import Family, Problem
from .layer import Layer
from .options import ACTIVATION, SIZE, Options, choice, main_size, option
from .shape import Shape


@dataclass(frozen=True)
class MlpOptions(Options):
    """The options of a dense layer."""

    units: int = main_size(SIZE, "number of units")
    activation: str = option("relu", ACTIVATION, "the activation function")
    norm: str = option("none", choice("none", "batch", "layer"), "normalization")


def _title(options: MlpOptions, layer: Layer) -> str:
    norm = "" if options.norm == "none" else f"{options.norm} norm, "
    return f"dense, {options.units} units, {norm}{options.activation}"


def _outputs(options: MlpOptions, inputs: Shape) -> Shape:
    return inputs.with_last(options.units)


def _parameters(options: MlpOptions, layer: Layer) -> int:
    # A norm brings a scale and a shift; after a batch norm the bias would be redundant.
    bias = 0 if options.norm == "batch" else 1
    norm = 0 if options.norm == "none" else 2
    return (layer.inputs.last + bias + norm) * options.units


def _problem(options: MlpOptions, inputs: Shape) -> Problem | None:
    if options.norm == "batch" and inputs.axes != "F":
        return f"norm: batch needs (F) but gets {inputs}", "Use norm: layer."
    return None


FAMILY = Family(
    name="mlp",
    stem="dense",
    summary="a dense layer; on a series, on each step independently",
    accepts=("F", "TF"),
    gives=("(U)", "(T, U)"),
    group="dense",
    options=MlpOptions,
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    problem=_problem,
)
