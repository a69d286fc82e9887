"""A learnt vector for each token."""

from .context import Setting
from .family import Family
from .options import SIZE, Option, Options
from .shape import Shape


def _title(options: Options) -> str:
    return f"embedding of {options['vocabulary']} tokens"


def _outputs(options: Options, inputs: Shape) -> Shape:
    return Shape("TF", (*inputs.sizes, options["size"]))


def _parameters(options: Options, inputs: Shape) -> int:
    total: int = options["vocabulary"] * options["size"]
    return total


def _settle(options: Options, setting: Setting) -> Options:
    return {**options, "vocabulary": setting.vocabulary}


FAMILY = Family(
    name="embedding",
    stem="embedding",
    summary="a learnt vector for each token",
    accepts=("T",),
    gives=("(T, D)",),
    group="embedding",
    title=_title,
    outputs=_outputs,
    parameters=_parameters,
    settle=_settle,
    size=Option("size", None, SIZE, "dimension D of the vectors"),
)
