"""What the templates print of the examples."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..layers.shape import Shape
from .files import BUILT_IN, NPZ, Files, Form
from .roles import Roles
from .schema import Column, Schema


@dataclass(frozen=True)
class Data:
    """The examples: where their module comes from, their shape and outputs.

    `outputs` is the size of the head; `output_names` are class or target names;
    `helper` is a module in `template/data/helpers/` that the data's own builds on;
    `grouped` says that they are split by groups, such as the files they come from;
    `vocabulary` counts the different tokens, padding included, and is 0 for numbers;
    `padded` says that examples end in steps that do not count.

    `source` names the row of SOURCES, and `custom` says that it is a person's own;
    `form` is how those lie in their files, and `files` what these are called.
    `dependencies` are the packages that read them. `roles` says what the columns of a
    table are for, `schema` what they hold, `features` those of these that are features,
    and `width` how many they make; `distinct` says that two examples hardly ever have
    the same inputs, as those of categories alone do.
    `template` is the file in `template/data/` that the data module comes from, and
    `modules` are those beside it; `learns` says that the first run must find out what
    the columns hold.
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
    form: Form = BUILT_IN
    files: Files = NPZ
    dependencies: tuple[str, ...] = ()
    roles: Roles = Roles()
    schema: Schema = Schema()
    features: tuple[Column, ...] = ()
    width: str = ""
    distinct: bool = True
    template: str = ""
    learns: bool = False
    modules: Mapping[str, str] = field(default_factory=dict)

    @property
    def numeric(self) -> bool:
        """Whether examples are numbers to standardize, not tokens."""
        return self.vocabulary == 0
