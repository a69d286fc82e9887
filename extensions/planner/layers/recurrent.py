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
    layers: int = option(1, COUNT, "number of stacked layers")
    dropout: float | None = option(
        None, RATE, "dropout rate of this layer", "the project's"
    )


@dataclass(frozen=True)
class Cell:
    """What a recurrent layer computes at each step.

    It holds `gates` blocks of weights, each with so many `biases`; one that reads in
    two directions holds everything twice.
    """

    title: str
    gates: int
    biases: int
    directions: int = 1

    def describe(self, options: RecurrentOptions, layer: Layer) -> str:
        """Return the title of a layer."""
        stacked = f", {options.layers} stacked" if options.layers > 1 else ""
        each = " per direction" if self.directions > 1 else ""
        return f"{self.title}, hidden size {options.hidden}{each}{stacked}"

    def outputs(self, options: RecurrentOptions, inputs: Shape) -> Shape:
        """Return the output shape."""
        return inputs.with_last(self.directions * options.hidden)

    def parameters(self, options: RecurrentOptions, layer: Layer) -> int:
        """Count the weights and biases of all stacked layers."""
        hidden = options.hidden
        between = self.directions * hidden
        widths = [layer.inputs.last] + (options.layers - 1) * [between]
        weights = sum(hidden * (width + hidden + self.biases) for width in widths)
        return self.directions * self.gates * weights


def _own_dropout(options: RecurrentOptions) -> float | None:
    return options.dropout


def _drops_inside(options: RecurrentOptions) -> bool:
    return options.layers > 1


def make_family(name: str, cell: Cell) -> Family[RecurrentOptions]:
    """Return a family of recurrent layers."""
    return Family(
        name=name,
        stem=name,
        summary=f"{cell.title}, over the steps of a series",
        accepts=("TF",),
        gives=("(T, 2H)" if cell.directions > 1 else "(T, H)",),
        group="recurrent",
        options=RecurrentOptions,
        title=cell.describe,
        outputs=cell.outputs,
        parameters=cell.parameters,
        own_dropout=_own_dropout,
        drops_inside=_drops_inside,
        mixes_time=("TF",),
        reads_mask=("TF",),
    )
