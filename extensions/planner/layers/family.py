"""What the planner must know about a layer family."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Generic, Literal, TypeVar

from . import defaults
from .context import Context
from .layer import Layer, Layout
from .options import Option, Options, options_of
from .shape import Shape

Group = Literal["dense", "convolution", "recurrent", "attention", "embedding", "shape"]
Problem = tuple[str, str]
O = TypeVar("O", bound=Options)  # noqa: E741


@dataclass(frozen=True)
class Unit:
    """One of the layers that an entry of a stack stands for.

    `attached` says that its name is derived from that of the layer before it; the other
    fields are as in `Layer`.
    """

    kind: str
    options: Options
    attached: bool = False
    final_norm: bool = False
    opens_block: bool = False
    closes_block: bool = False


@dataclass(frozen=True)
class Family(Generic[O]):
    """One kind of layer, and the dataclass of its options.

    `name` is what a person writes; where this family is a part of another, `written_as`
    is what they write. `stem` begins the attribute's name in the printed network
    (`conv` gives `conv1`). `accepts` lists the axes it can take, and `gives` what
    becomes of each, in letters: a prime marks a size that differs from the input's.
    `group` decides its dropout rate and which optimizer suits it; "shape" marks a layer
    without weights.
    `mixes_time` lists the axes on which a step's output depends on other steps,
    `drops_time` those on which no steps are left, `reads_mask` those on which padded
    steps would disturb it.

    `resolve` completes options that depend on the data, and `expand` gives the single
    layers that they ask for, None for one. Of the options and an input shape, `outputs`
    gives the output shape, `problem` what is wrong and the cure (None when nothing is),
    `padding` what to add before and after where the stride makes it differ from
    "same", `layout` the layout it works in (`any_layout` says that it takes the one it
    gets), `contiguous` whether PyTorch needs that order in memory too, and `window` how
    many steps that count one output step needs, and how far it is to the next.
    `own_dropout` is the rate that the options give, and `drops_inside` says whether the
    layer has room for dropout inside itself. Of a solved layer, `title` describes it in
    the README's table, and `parameters` counts its trainable ones.
    """

    name: str
    stem: str
    summary: str
    accepts: tuple[str, ...]
    gives: tuple[str, ...]
    group: Group
    options: type[O]
    title: Callable[[O, Layer], str]
    outputs: Callable[[O, Shape], Shape]
    written_as: str = ""
    parameters: Callable[[O, Layer], int] = defaults.no_parameters
    problem: Callable[[O, Shape], Problem | None] = defaults.no_problem
    padding: Callable[[O], tuple[int, int]] = defaults.no_padding
    layout: Callable[[O, Shape], Layout] = defaults.channels_last
    any_layout: bool = False
    contiguous: Callable[[O, Shape], bool] = defaults.never
    resolve: Callable[[O, Context], O] = defaults.as_written
    expand: Callable[[O], tuple[Unit, ...]] | None = None
    window: Callable[[O, Shape], tuple[int, int]] = defaults.every_step
    own_dropout: Callable[[O], float | None] = defaults.no_rate
    drops_inside: Callable[[O], bool] = defaults.nothing_inside
    mixes_time: tuple[str, ...] = ()
    drops_time: tuple[str, ...] = ()
    reads_mask: tuple[str, ...] = ()

    @cached_property
    def all_options(self) -> tuple[Option, ...]:
        """Return what can be written, the main size first where there is one."""
        return options_of(self.options)

    @property
    def size(self) -> Option | None:
        """Return the option that the short form sets."""
        return next((option for option in self.all_options if option.main), None)

    @property
    def shown(self) -> str:
        """Return the name in messages: what a person writes."""
        return self.written_as or self.name

    @property
    def weighted(self) -> bool:
        """Whether the layer learns anything."""
        return self.group != "shape"

    @property
    def spatial(self) -> bool:
        """Whether it can take pixels."""
        return any("H" in axes for axes in self.accepts)

    def units(self, options: O) -> tuple[Unit, ...]:
        """Return the single layers that these options stand for."""
        return self.expand(options) if self.expand else (Unit(self.name, options),)

    def describe(self, layer: Layer) -> Layer:
        """Give a solved layer its title and the number of its parameters."""
        options: Any = layer.options
        title = self.title(options, layer)
        return replace(layer, title=title, parameters=self.parameters(options, layer))
