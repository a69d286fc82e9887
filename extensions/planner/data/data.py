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
    `padded` says that examples end in steps that do not count.

    `source` names the row of SOURCES, and `custom` says that it is a person's own. Of
    those, `columns` is a table, whose columns have names: `table` with a row for each
    example, `long_table` with one for each step; `arrays` is one file of arrays,
    `folders` a folder of files for each class, and `lazy` says that an example is read
    when it is needed, not all of them at the start. `dependencies` are the packages
    that read it, and `example_path` is what the README gives for `--data`. `template`
    is the file in `template/data/` that the data module comes from, `reader` that of
    the module which reads what is to be predicted.
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
    custom: bool = False
    columns: bool = False
    table: bool = False
    long_table: bool = False
    arrays: bool = False
    folders: bool = False
    lazy: bool = False
    dependencies: tuple[str, ...] = ()
    example_path: str = ""
    template: str = ""
    reader: str = ""

    @property
    def numeric(self) -> bool:
        """Whether examples are numbers to standardize, not tokens."""
        return self.vocabulary == 0
