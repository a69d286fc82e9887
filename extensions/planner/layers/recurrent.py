"""What recurrent layers over the steps of a series have in common."""

from dataclasses import dataclass

from .family import Family
from .layer import Layer
from .options import COUNT, RATE, SIZE, Options, main_size, option
from .shape import Shape


@dataclass(frozen=True)
class RecurrentOptions(Options):
    """The options of a recurrent layer."""

    hidden: int = main_size(SIZE, "size of the hidden state")
    layers: int = option(1, COUNT, "how many are stacked")
    dropout: float | None = option(None, RATE, "its own rate", "the project's")


def _own_dropout(options: RecurrentOptions) -> float | None:
    return options.dropout


def _drops_inside(options: RecurrentOptions) -> bool:
    return options.layers > 1


def make_family(
    name: str, title: str, *, gates: int, biases: int, directions: int = 1
) -> Family[RecurrentOptions]:
    """Return a family of recurrent layers.

    A layer holds `gates` blocks of weights, each with so many `biases`; one that reads
    in two directions holds everything twice.
    """

    def _title(options: RecurrentOptions, layer: Layer) -> str:
        stacked = f", {options.layers} stacked" if options.layers > 1 else ""
        each = " per direction" if directions > 1 else ""
        return f"{title}, hidden size {options.hidden}{each}{stacked}"

    def _outputs(options: RecurrentOptions, inputs: Shape) -> Shape:
        return inputs.with_last(directions * options.hidden)

    def _parameters(options: RecurrentOptions, layer: Layer) -> int:
        hidden = options.hidden
        widths = [layer.inputs.last] + (options.layers - 1) * [directions * hidden]
        weights = sum(hidden * (width + hidden + biases) for width in widths)
        return directions * gates * weights

    return Family(
        name=name,
        stem=name,
        summary=f"{title}, over the steps of a series",
        accepts=("TF",),
        gives=("(T, 2H)" if directions > 1 else "(T, H)",),
        group="recurrent",
        options=RecurrentOptions,
        title=_title,
        outputs=_outputs,
        parameters=_parameters,
        own_dropout=_own_dropout,
        drops_inside=_drops_inside,
        mixes_time=("TF",),
        reads_mask=("TF",),
    )
