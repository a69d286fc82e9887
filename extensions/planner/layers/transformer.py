"""A transformer encoder block (Vaswani et al., 2017)."""

from .context import Setting
from .family import Family, Problem
from .options import BOOLEAN, COUNT, SIZE, Option, Options, choice
from .shape import Shape

FEEDFORWARD = 4


def _title(options: Options) -> str:
    heads = "1 head" if options["heads"] == 1 else f"{options['heads']} heads"
    return (
        f"transformer block, {heads}, feed-forward {options['feedforward']}, "
        f"{options['activation']}{', and a last norm' * options['ends_with_norm']}"
    )


def _outputs(options: Options, inputs: Shape) -> Shape:
    return inputs


def _parameters(options: Options, inputs: Shape) -> int:
    size: int = options["size"]
    feedforward: int = options["feedforward"]
    attention = 4 * size * (size + 1)
    dense = size * feedforward + feedforward + feedforward * size + size
    norms = (3 if options["ends_with_norm"] else 2) * 2 * size
    return attention + dense + norms


def _problem(options: Options, inputs: Shape) -> Problem | None:
    size, heads = options["size"], options["heads"]
    if size % heads:
        fitting = [n for n in range(1, size + 1) if size % n == 0 and n <= 2 * heads]
        return (
            f"{heads} heads do not divide the size {size} into equal parts",
            f"Use heads: {fitting[-1]}.",
        )
    return None


def _settle(options: Options, setting: Setting) -> Options:
    feedforward = options["feedforward"] or FEEDFORWARD * options["size"]
    return {**options, "feedforward": feedforward}


def _expand(options: Options) -> tuple[Options, ...]:
    """Return the blocks; behind the last that normalise first, their sum is normed."""
    single: Options = {**options, "layers": 1, "ends_with_norm": False}
    last: Options = {**single, "ends_with_norm": options["norm_first"]}
    return (*(single,) * (int(options["layers"]) - 1), last)


FAMILY = Family(
    name="transformer",
    stem="transformer",
    summary="self-attention and a feed-forward network, each with add & norm",
    accepts=("TF",),
    gives=("(T, D)",),
    group="attention",
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    problem=_problem,
    settle=_settle,
    expand=_expand,
    mixes_time=("TF",),
    reads_mask=("TF",),
    size=Option("size", None, SIZE, "model dimension D"),
    options=(
        Option("heads", 4, SIZE, "attention heads; they share D equally"),
        Option("feedforward", None, SIZE, "width of the feed-forward network", "4 · D"),
        Option("layers", 1, COUNT, "how many blocks, one after the other"),
        Option("norm_first", False, BOOLEAN, "normalise in front instead of behind"),
        Option("activation", "relu", choice("relu", "gelu"), "between its two layers"),
    ),
)
