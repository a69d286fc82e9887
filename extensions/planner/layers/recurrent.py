"""What recurrent layers over the steps of a series have in common."""

from .family import Family
from .options import COUNT, RATE, SIZE, Option, Options
from .shape import Shape

OPTIONS = (
    Option("layers", 1, COUNT, "how many are stacked"),
    Option("dropout", None, RATE, "its own rate", "the project's"),
)


def make_family(
    name: str, title: str, *, gates: int, biases: int, directions: int = 1
) -> Family:
    """Return a family of recurrent layers.

    A layer holds `gates` blocks of weights, each with so many `biases`; one that reads
    in two directions holds everything twice.
    """

    def _title(options: Options) -> str:
        stacked = f", {options['layers']} stacked" if options["layers"] > 1 else ""
        each = " per direction" if directions > 1 else ""
        return f"{title}, hidden size {options['hidden']}{each}{stacked}"

    def _outputs(options: Options, inputs: Shape) -> Shape:
        return inputs.with_last(directions * options["hidden"])

    def _parameters(options: Options, inputs: Shape) -> int:
        hidden: int = options["hidden"]
        widths = [inputs.last] + (options["layers"] - 1) * [directions * hidden]
        weights = sum(hidden * (width + hidden + biases) for width in widths)
        total: int = directions * gates * weights
        return total

    return Family(
        name=name,
        stem=name,
        summary=f"{title}, over the steps of a series",
        accepts=("TF",),
        gives=("(T, 2H)" if directions > 1 else "(T, H)",),
        group="recurrent",
        title=_title,
        outputs=_outputs,
        parameters=_parameters,
        mixes_time=("TF",),
        reads_mask=("TF",),
        size=Option("hidden", None, SIZE, "size of the hidden state"),
        options=OPTIONS,
    )
