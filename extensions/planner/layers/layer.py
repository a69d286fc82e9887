"""One layer of a solved network."""

from dataclasses import dataclass
from typing import Literal

from .options import Options
from .shape import Shape

# How a framework that has channels first lays an example out inside a layer: "maps" of
# pixels with the steps folded into the batch, "frames" of pixels with the steps beside
# them, a "signal" along the steps; "" is channels last.
Layout = Literal["", "maps", "frames", "signal"]


@dataclass(frozen=True)
class Shortcut:
    """How the input of a residual block reaches its end.

    A "projection" of so many channels, with a stride, where its shape has changed.
    """

    kind: Literal["identity", "projection"]
    channels: int
    stride: int


@dataclass(frozen=True)
class Layer:
    """One layer of the network, written by the person or added by the planner.

    `name` is the attribute in the printed network and `title` what the README calls
    it; `reason` says why the planner added it (empty for the person's own layers).
    `kind` names its family, and `options` are those of this layer alone.
    `parameters` counts the trainable ones. `returns` is "last" for a recurrent layer
    whose final hidden state goes on, else "steps"; `dropout` is the rate inside it.
    `padding` is what a convolution adds before and after, (0, 0) for its own way.
    `layout` is the one inside the layer and `input_layout` the one that it gets;
    `contiguous` says that the order in memory must be the same as that of the axes.
    `masked` says that padded steps would disturb the layer; `window` gives what it
    spans and its stride where that leaves fewer steps that count, None where all stay
    or their number is not needed any more. `vocabulary` counts the tokens that it
    embeds; `final_norm` says that a norm ends the last of its blocks. `opens_block`
    says that a residual block begins with it, and `shortcut` how the block's input is
    added where one ends with it.
    """

    name: str
    kind: str
    title: str
    options: Options
    inputs: Shape
    outputs: Shape
    parameters: int = 0
    reason: str = ""
    returns: Literal["steps", "last"] = "steps"
    dropout: float = 0.0
    padding: tuple[int, int] = (0, 0)
    layout: Layout = ""
    input_layout: Layout = ""
    contiguous: bool = False
    masked: bool = False
    window: tuple[int, int] | None = None
    vocabulary: int = 0
    final_norm: bool = False
    opens_block: bool = False
    shortcut: Shortcut | None = None
