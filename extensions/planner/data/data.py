"""What the templates print of the examples."""

from dataclasses import dataclass

from ..layers.shape import Shape


@dataclass(frozen=True)
class Data:
    """The examples: where their module comes from, their shape and outputs.

    `outputs` is the size of the head; `output_names` are class or target names;
    `helper` is a module in `template/data/helpers/` that the data's own builds on;
    `grouped` says that they are split by groups, such as the files they come from;
    `vocabulary` counts the different tokens, padding included, and is 0 for numbers;
    `padded` says that examples end in steps that do not count; `source` is "demo" for
    data that is built in, else the sort of file it comes from; `own` says that it is a
    person's own. `template` is the file in `template/data/` that the data module comes
    from, `reader` that of the module which reads what is to be predicted.
    """

    name: str
    title: str
    inputs: Shape
    outputs: int
    output_names: tuple[str, ...]
    helper: str = ""
    grouped: bool = False
    vocabulary: int = 0
    padded: bool = False
    source: str = "demo"
    own: bool = False
    template: str = ""
    reader: str = "inputs.py.jinja"
