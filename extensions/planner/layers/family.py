"""What the planner must know about a layer family."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ..options import Option, Options
from ..shape import Shape

Group = Literal["dense", "convolution", "recurrent", "shape"]
Problem = tuple[str, str]


def _no_parameters(options: Options, inputs: Shape) -> int:
    return 0


def _no_problem(options: Options, inputs: Shape) -> Problem | None:
    return None


def _no_padding(options: Options, inputs: Shape) -> tuple[tuple[int, int], ...]:
    return ()


def _nothing(options: Options) -> dict[str, Options]:
    return {}


@dataclass(frozen=True)
class Family:
    """One kind of layer.

    `stem` begins the attribute's name in the printed network (`conv` gives `conv1`);
    `accepts` lists the axes it can take; `group` decides its dropout rate and what
    optimizer suits it, and "shape" marks a layer without weights; `mixes_time` says
    that a step's output depends on other steps. `size` is the option that the short
    form sets, `lstm: 64`; None for a family without one.

    `title` describes a layer with these options in the README's table, `outputs` gives
    the output shape, `parameters` the number of trainable numbers, `problem` what is
    wrong with these options on this input and the cure (None when nothing is),
    `padding` the pixels to add on each axis where they depend on the input, and
    `followed_by` the layers that its options ask for behind it.
    """

    name: str
    stem: str
    summary: str
    accepts: tuple[str, ...]
    group: Group
    title: Callable[[Options], str]
    outputs: Callable[[Options, Shape], Shape]
    size: Option | None = None
    options: tuple[Option, ...] = ()
    parameters: Callable[[Options, Shape], int] = _no_parameters
    problem: Callable[[Options, Shape], Problem | None] = _no_problem
    padding: Callable[[Options, Shape], tuple[tuple[int, int], ...]] = _no_padding
    followed_by: Callable[[Options], dict[str, Options]] = _nothing
    mixes_time: bool = False

    @property
    def all_options(self) -> tuple[Option, ...]:
        """Return the main size, where there is one, and the other options."""
        return self.options if self.size is None else (self.size, *self.options)

    @property
    def weighted(self) -> bool:
        """Whether the layer learns anything."""
        return self.group != "shape"
