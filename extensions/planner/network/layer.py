"""One step of a network."""

from dataclasses import dataclass

from ..layers.options import Options
from ..layers.shape import Shape


@dataclass(frozen=True)
class Layer:
    """One step of the network, as the person wrote it or as the planner added it.

    `name` is the attribute in the printed network and `title` what the README calls
    it; `reason` says why the planner added it (empty for the person's own layers).
    `parameters` counts trainable numbers. `returns` is "last" for a recurrent layer
    whose final hidden state goes on, else "steps"; `dropout` is the rate inside it.
    `padding` is what a convolution adds in front and behind, (0, 0) for its own way.
    `run` is the layout inside the layer and `before` the layout that it gets, as in
    `layers/family.py`; `copied` says that the order in memory must be the same.
    `masked` says that padded steps would disturb the layer; `cut` gives what a window
    spans and its stride where that leaves fewer steps that count, None where all stay
    or their number is not needed any more.
    """

    name: str
    kind: str
    title: str
    options: Options
    inputs: Shape
    outputs: Shape
    parameters: int = 0
    reason: str = ""
    returns: str = "steps"
    dropout: float = 0.0
    padding: tuple[int, int] = (0, 0)
    run: str = ""
    before: str = ""
    copied: bool = False
    masked: bool = False
    cut: tuple[int, int] | None = None
