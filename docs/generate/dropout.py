"""Where dropout stands, and how strong it is."""

from collections.abc import Iterator

from extensions.planner import Answers, make_plan
from extensions.planner.explain.warnings import USUAL
from extensions.planner.layers.dropout import rate_of
from extensions.planner.network.dropout import AUTO_RATES

from .markdown import code, page, table

HEAD = """# Dropout

`dropout` is `auto` or one rate in [0, 1) for all places; a layer's own rate, and a
dropout that you write, come first. It never stands on the raw input and never behind
the output layer. A rate outside of what is usual is kept, and noted at the prompt and
in the project's README."""
PLACES = """## Where it stands

Numbers are dropped where the next layer reads them, behind a mean over steps or pixels,
which would average the noise away; of convolutions, whole feature maps are dropped,
behind their pooling. A loss of pairs is learnt without dropout, unless a rate is
answered."""
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
    placed = table(("input", "stack", "place", ">rate", "why"), _places())
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
