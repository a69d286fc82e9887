"""What the planner must know about a layer family."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from .context import Setting
from .options import Option, Options
from .shape import Shape

Group = Literal["dense", "convolution", "recurrent", "attention", "embedding", "shape"]
# How a framework that has channels first lays an example out inside the layer: "maps"
# of pixels with the steps folded into the batch, "frames" of pixels with the steps
# apart, a "signal" along the steps; "" is channels last.
Run = Literal["", "maps", "frames", "signal"]
Problem = tuple[str, str]


def _no_parameters(options: Options, inputs: Shape) -> int:
    return 0


def _no_problem(options: Options, inputs: Shape) -> Problem | None:
    return None


def _no_padding(options: Options) -> tuple[int, int]:
    return (0, 0)


def _nothing(options: Options) -> dict[str, Options]:
    return {}


def _once(options: Options) -> tuple[Options, ...]:
    return (options,)


def _as_written(options: Options, setting: Setting) -> Options:
    return options


def _plain(options: Options, inputs: Shape) -> Run:
    return ""


def _never(options: Options, inputs: Shape) -> bool:
    return False


def _every_step(options: Options, inputs: Shape) -> tuple[int, int]:
    return (1, 1)


@dataclass(frozen=True)
class Family:
    """One kind of layer.

    `stem` begins the attribute's name in the printed network (`conv` gives `conv1`);
    `accepts` lists the axes it can take, and `gives` what becomes of each in letters,
    where one with a prime is another size than that of the input; `group` decides its
    dropout rate and what optimizer suits it, and "shape" marks a layer without weights.
    `mixes_time` lists the axes on which a step's output depends on other steps,
    `drops_time` those on which no steps are left, `reads_mask` those on which padded
    steps would disturb it.
    `size` is the option that the short form sets, `lstm: 64`; None for a family
    without one.

    `title` describes a layer with these options in the README's table, `outputs` gives
    the output shape, `parameters` the number of trainable numbers, `problem` what is
    wrong with these options on this input and the cure (None when nothing is),
    `padding` what to add in front and behind where the stride makes it differ from
    "same", `run` the layout it works in, `overruns` whether PyTorch needs that order in
    memory too, `expand` the single layers that its options ask for, `followed_by` the
    layers behind them, `settle` its options where they depend on the data, and `window`
    how many steps that count one output step needs, and how far it is to the next.
    """

    name: str
    stem: str
    summary: str
    accepts: tuple[str, ...]
    gives: tuple[str, ...]
    group: Group
    title: Callable[[Options], str]
    outputs: Callable[[Options, Shape], Shape]
    size: Option | None = None
    options: tuple[Option, ...] = ()
    parameters: Callable[[Options, Shape], int] = _no_parameters
    problem: Callable[[Options, Shape], Problem | None] = _no_problem
    padding: Callable[[Options], tuple[int, int]] = _no_padding
    run: Callable[[Options, Shape], Run] = _plain
    overruns: Callable[[Options, Shape], bool] = _never
    expand: Callable[[Options], tuple[Options, ...]] = _once
    followed_by: Callable[[Options], dict[str, Options]] = _nothing
    settle: Callable[[Options, Setting], Options] = _as_written
    window: Callable[[Options, Shape], tuple[int, int]] = _every_step
    mixes_time: tuple[str, ...] = ()
    drops_time: tuple[str, ...] = ()
    reads_mask: tuple[str, ...] = ()

    @property
    def all_options(self) -> tuple[Option, ...]:
        """Return the main size, where there is one, and the other options."""
        return self.options if self.size is None else (self.size, *self.options)

    @property
    def weighted(self) -> bool:
        """Whether the layer learns anything."""
        return self.group != "shape"

    @property
    def spatial(self) -> bool:
        """Whether it can take pixels."""
        return any("H" in axes for axes in self.accepts)
