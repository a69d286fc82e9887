"""The plan: everything the templates print, decided once.

Templates read it as JSON, so no field may carry the name of a dict method.
"""

from dataclasses import dataclass

from .options import Options
from .shape import Shape


@dataclass(frozen=True)
class Layer:
    """One step of the network, as the person wrote it or as the planner added it.

    `name` is the attribute in the printed network and `title` what the README calls
    it; `reason` says why the planner added it (empty for the person's own layers).
    `parameters` counts trainable numbers. `returns` is "last" for a recurrent layer
    whose final hidden state goes on, else "steps"; `dropout` is the rate between its
    stacked layers. `padding` gives the pixels to add at (top, bottom) and at (left,
    right) where they depend on the image's size. `opens` marks the first layer of a run
    over feature maps, and `closes` the first layer behind such a run.
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
    padding: tuple[tuple[int, int], ...] = ()
    opens: bool = False
    closes: bool = False


@dataclass(frozen=True)
class Head:
    """The output layer; it gives logits, or numbers in the targets' own units."""

    inputs: Shape
    outputs: Shape
    parameters: int


@dataclass(frozen=True)
class Data:
    """The examples: their module in `template/shared/data/`, their shape and outputs.

    `outputs` is the size of the head; `output_names` are class or target names.
    """

    name: str
    title: str
    inputs: Shape
    outputs: int
    output_names: tuple[str, ...]


@dataclass(frozen=True)
class Training:
    """How the network is trained.

    `weight_decay` and `momentum` are None where the optimizer has none; `clip_norm` is
    the largest global norm of a gradient, None for no limit; `schedule` is "constant"
    or "cosine"; `patience` counts epochs without improvement.
    """

    optimizer: str
    learning_rate: float
    weight_decay: float | None
    momentum: float | None
    schedule: str
    clip_norm: float | None
    epochs: int
    batch_size: int
    patience: int
    seed: int


@dataclass(frozen=True)
class Choice:
    """One decision with its reason in a sentence, for the README."""

    subject: str
    answer: str
    reason: str


@dataclass(frozen=True)
class Plan:
    """A whole project.

    `meaning` says what the outputs are; `restores_units` that the network turns its
    standardised outputs into the targets' own units; `recurrent` names the layers whose
    initial weights are set by hand.
    """

    task: str
    loss: str
    meaning: str
    restores_units: bool
    recurrent: tuple[str, ...]
    data: Data
    layers: tuple[Layer, ...]
    head: Head
    parameters: int
    training: Training
    choices: tuple[Choice, ...]
