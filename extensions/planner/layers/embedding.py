"""A learned vector for each token."""

from dataclasses import dataclass

from .family import Family
from .layer import Layer
from .options import SIZE, Options, main_size
from .shape import Shape


@dataclass(frozen=True)
class EmbeddingOptions(Options):
    """The options of an embedding."""

    size: int = main_size(SIZE, "dimension D of the vectors")


def _title(options: EmbeddingOptions, layer: Layer) -> str:
    return f"embedding of {layer.vocabulary} tokens"


def _outputs(options: EmbeddingOptions, inputs: Shape) -> Shape:
    return Shape("TF", (*inputs.sizes, options.size))


def _parameters(options: EmbeddingOptions, layer: Layer) -> int:
    return layer.vocabulary * options.size


FAMILY = Family(
    name="embedding",
    stem="embedding",
    summary="a learned vector for each token",
    accepts=("T",),
    gives=("(T, D)",),
    group="embedding",
    options=EmbeddingOptions,
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
)
