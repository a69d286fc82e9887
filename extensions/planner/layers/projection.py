"""A linear map without an activation; on a series, each step on its own."""

from dataclasses import dataclass

from .family import Family
from .layer import Layer
from .options import SIZE, Options, main_size
from .shape import Shape


@dataclass(frozen=True)
class ProjectionOptions(Options):
    """The options of a linear map."""

    size: int = main_size(SIZE, "features of the output")


def _title(options: ProjectionOptions, layer: Layer) -> str:
    return f"linear projection to {options.size} features"


def _outputs(options: ProjectionOptions, inputs: Shape) -> Shape:
    return inputs.with_last(options.size)


def _parameters(options: ProjectionOptions, layer: Layer) -> int:
    return (layer.inputs.last + 1) * options.size


FAMILY = Family(
    name="projection",
    stem="projection",
    summary="a linear map without an activation; on a series, each step on its own",
    accepts=("F", "TF"),
    gives=("(D)", "(T, D)"),
    group="embedding",
    options=ProjectionOptions,
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
)
