"""A transformer encoder block (Vaswani et al., 2017)."""

from dataclasses import dataclass, replace

from .context import Context
from .family import Family, Problem, Unit
from .layer import Layer
from .options import BOOLEAN, COUNT, SIZE, Options, choice, main_size, option
from .shape import Shape

FEEDFORWARD = 4


@dataclass(frozen=True)
class TransformerOptions(Options):
    """The options of transformer blocks."""

    size: int = main_size(SIZE, "model dimension D")
    heads: int = option(4, SIZE, "attention heads; they share D equally")
    feedforward: int | None = option(
        None, SIZE, "width of the feed-forward network", "4 · D"
    )
    layers: int = option(1, COUNT, "number of blocks in sequence")
    norm_first: bool = option(
        False, BOOLEAN, "normalize before each sublayer instead of after it"
    )
    activation: str = option("relu", choice("relu", "gelu"), "between its two layers")

    @property
    def width(self) -> int:
        """The width of the feed-forward network."""
        return self.feedforward or FEEDFORWARD * self.size


def _title(options: TransformerOptions, layer: Layer) -> str:
    heads = "1 head" if options.heads == 1 else f"{options.heads} heads"
    return (
        f"transformer block, {heads}, feed-forward {options.width}, "
        f"{options.activation}{', and a final norm' * layer.final_norm}"
    )


def _outputs(options: TransformerOptions, inputs: Shape) -> Shape:
    return inputs


def _parameters(options: TransformerOptions, layer: Layer) -> int:
    size, width = options.size, options.width
    attention = 4 * size * (size + 1)
    dense = size * width + width + width * size + size
    norms = (3 if layer.final_norm else 2) * 2 * size
    return attention + dense + norms


def _problem(options: TransformerOptions, inputs: Shape) -> Problem | None:
    size, heads = options.size, options.heads
    if size % heads:
        fitting = [n for n in range(1, size + 1) if size % n == 0 and n <= 2 * heads]
        return (
            f"{heads} heads do not divide the size {size} into equal parts",
            f"Use heads: {fitting[-1]}.",
        )
    return None


def _resolve(options: TransformerOptions, context: Context) -> TransformerOptions:
    return replace(options, feedforward=options.width)


def _expand(options: TransformerOptions) -> tuple[Unit, ...]:
    """Return the blocks; if they normalize first, a norm follows the last."""
    block = Unit("transformer", replace(options, layers=1))
    last = replace(block, final_norm=options.norm_first)
    return (*(block,) * (options.layers - 1), last)


def _drops_inside(options: TransformerOptions) -> bool:
    return True


FAMILY = Family(
    name="transformer",
    stem="transformer",
    summary="self-attention and a feed-forward network, each with add & norm",
    accepts=("TF",),
    gives=("(T, D)",),
    group="attention",
    options=TransformerOptions,
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    problem=_problem,
    resolve=_resolve,
    expand=_expand,
    drops_inside=_drops_inside,
    mixes_time=("TF",),
    reads_mask=("TF",),
)
