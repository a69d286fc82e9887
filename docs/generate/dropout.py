"""Where dropout is applied, and at which rate."""

from collections.abc import Iterator

from extensions.planner import Answers, make_plan
from extensions.planner.explain.warnings import USUAL
from extensions.planner.layers.dropout import rate_of
from extensions.planner.network.dropout import AUTO_RATES

from .markdown import code, page, table

HEAD = """# Dropout

`dropout` is `auto` or a single rate in [0, 1) for the whole network. The rate of a
single layer, or a `dropout` layer that you write yourself, takes precedence. Dropout is
never applied to the raw input or after the output layer. An unusual rate is accepted,
with a note after generation and in the project's README."""
PLACES = """## Where it is applied

Dropout comes just before the next layer reads the values, and after a mean over steps
or pixels, since averaging would cancel the noise. After convolutions whole feature maps
are dropped, after any pooling. Losses that compare examples (metric learning) are
trained without dropout unless you give a rate."""
GROUPS = {
    "attention": "transformers",
    "convolution": "convolutions",
    "dense": "dense layers",
    "embedding": "embeddings and projections",
    "recurrent": "recurrent layers",
}
# A kind of input, and a stack that shows a place.
EXAMPLES = (
    ("tabular", "[mlp: 64, mlp: 32]"),
    ("image", "[conv2d: {filters: 32, pool: max}, mean]"),
    ("image", "[conv2d: {filters: 32, pool: max}, mlp: 128]"),
    ("series", "[lstm: 64]"),
    ("series", "[lstm: {hidden: 64, layers: 2}]"),
    ("series", "[conv1d: 32, bilstm: 64]"),
    ("tokens", "[embedding: 64, transformer: 64]"),
    ("series", "[lstm: {hidden: 64, dropout: 0.1}, mlp: 32]"),
)


def build() -> str:
    """Return the page of dropout."""
    rates = table((">`auto`", ">usual", "layers"), _rates())
    placed = table(("input", "stack", "layer", ">rate", "why"), _places())
    return page(HEAD, rates, PLACES, placed)


def _rates() -> Iterator[tuple[str, ...]]:
    for group, rate in AUTO_RATES.items():
        least, most, _ = USUAL[group]
        usual = f"{least:g}" if least == most else f"{least:g} to {most:g}"
        yield f"{rate:g}", usual, GROUPS[group]


def _places() -> Iterator[tuple[str, ...]]:
    for kind, stack in EXAMPLES:
        for layer in make_plan(Answers(kind, "multiclass", stack)).layers:
            shown = (code(kind), code(stack), f"{code(layer.name)}: {layer.title}")
            if layer.kind == "dropout":
                yield (*shown, f"{rate_of(layer):g}", layer.reason)
            elif layer.dropout:
                yield (*shown, f"{layer.dropout:g}", "inside the layer")
