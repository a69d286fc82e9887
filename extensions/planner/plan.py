"""The plan: everything the templates print, decided once.

Templates read it as JSON, so no field may carry the name of a dict method.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .objective import Objective
from .options import Options
from .shape import Shape


@dataclass(frozen=True)
class Layer:
    """One step of the network, as the person wrote it or as the planner added it.

    `name` is the attribute in the printed network and `title` what the README calls
    it; `reason` says why the planner added it (empty for the person's own layers).
    `parameters` counts trainable numbers. `returns` is "last" for a recurrent layer
    whose final hidden state goes on, else "steps"; `dropout` is the rate inside it.
    `padding` is what a convolution adds in front and behind, (0, 0) for its own way.
    `run` is the layout inside the layer and `before` the layout that it gets, as in
    `layers/family.py`. `masked` says that padded steps would disturb the layer; `cut`
    gives what a window spans and its stride where that leaves fewer steps that count,
    None where all stay or their number is not needed any more.
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
    masked: bool = False
    cut: tuple[int, int] | None = None


@dataclass(frozen=True)
class Head:
    """The output layer, of logits or numbers; `before` and `run` as in `Layer`."""

    inputs: Shape
    outputs: Shape
    parameters: int
    before: str
    run: str = ""


@dataclass(frozen=True)
class Data:
    """The examples: where their module comes from, their shape and outputs.

    `outputs` is the size of the head; `output_names` are class or target names;
    `helper` is a module in `template/shared/sources/` that the data's own builds on;
    `vocabulary` counts the different tokens, padding included, and is 0 for numbers;
    `padded` says that examples end in steps that do not count; `source` is "demo" for
    data that is built in, else the sort of file it comes from. `template` is the file
    in `template/shared/` that the data module comes from, `reader` that of the module
    which reads what is to be predicted.
    """

    name: str
    title: str
    inputs: Shape
    outputs: int
    output_names: tuple[str, ...]
    helper: str = ""
    vocabulary: int = 0
    padded: bool = False
    source: str = "demo"
    template: str = ""
    reader: str = "inputs.py.jinja"


@dataclass(frozen=True)
class Training:
    """How the network is trained.

    `weight_decay` and `momentum` are None where the optimizer has none; `clip_norm` is
    the largest global norm of a gradient, None for no limit; `schedule` is "constant",
    "cosine" or "warmup_cosine"; `least_batch` is the smallest batch that can be learnt
    from; `patience` counts epochs without improvement.
    """

    optimizer: str
    learning_rate: float
    weight_decay: float | None
    momentum: float | None
    schedule: str
    clip_norm: float | None
    epochs: int
    batch_size: int
    least_batch: int
    patience: int
    seed: int


@dataclass(frozen=True)
class Choice:
    """One decision with its reason in a sentence, for the README."""

    subject: str
    answer: str
    reason: str


@dataclass(frozen=True)
class Behaviour:
    """What the project's tests check about time; None or False where they do not.

    `alone` is the last layer up to which no step has seen another, `causal` the last up
    to which none has seen a later one; `ordered` says that the order of steps matters,
    `padded` that padded steps must not, and `convlstm` is a layer to compare with a
    loop. `checked` says that there is anything to check.
    """

    alone: Layer | None
    causal: Layer | None
    ordered: bool
    padded: bool
    convlstm: Layer | None
    checked: bool


@dataclass(frozen=True)
class Plan:
    """A whole project.

    `normalizes` says that the network standardises its inputs; `fits_targets` that the
    statistics of the targets are needed; `masked` that it must know which steps are
    padded; `recurrent` names the layers whose initial weights are set by hand;
    `remedies` are lines for those whose network overfits or underfits.
    """

    objective: Objective
    normalizes: bool
    fits_targets: bool
    masked: bool
    recurrent: tuple[str, ...]
    behaviour: Behaviour
    data: Data
    layers: tuple[Layer, ...]
    head: Head
    parameters: int
    training: Training
    choices: tuple[Choice, ...]
    remedies: Mapping[str, tuple[str, ...]]
