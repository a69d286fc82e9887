"""Sinusoidal positions, added to every step (Vaswani et al., 2017)."""

from .family import Family
from .layer import Layer
from .options import Options
from .shape import Shape


def _title(options: Options, layer: Layer) -> str:
    return "sinusoidal positions, added"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return inputs


FAMILY = Family(
    name="positions",
    stem="positions",
    summary="sinusoidal positions, added to every step",
    accepts=("TF",),
    gives=("(T, F)",),
    group="shape",
    options=Options,
    title=_title,
    outputs=_outputs,
)
