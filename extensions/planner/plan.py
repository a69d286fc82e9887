"""The plan: everything the templates print, decided once.

Templates read it as JSON, so no field may carry the name of a dict method.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .hyperparameter import Hyperparameter
from .layer import Head, Layer
from .objective import Objective
from .shape import Shape


@dataclass(frozen=True)
class Data:
    """The examples: where their module comes from, their shape and outputs.

    `outputs` is the size of the head; `output_names` are class or target names;
    `helper` is a module in `template/data/helpers/` that the data's own builds on;
    `grouped` says that they are split by groups, such as the files they come from;
    `vocabulary` counts the different tokens, padding included, and is 0 for numbers;
    `padded` says that examples end in steps that do not count; `source` is "demo" for
    data that is built in, else the sort of file it comes from; `own` says that it is a
    person's own. `template` is the file
    in `template/data/` that the data module comes from, `reader` that of the module
    which reads what is to be predicted.
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


@dataclass(frozen=True)
class Training:
    """How the network is trained.

    `optimizer` and `schedule` are names, and `settings` their hyperparameters beside
    the learning rate. `warmup` says that the rate rises first, `nesterov` that momentum
    looks ahead, `decays` that weights decay, and `clips` that gradients have a largest
    norm. `rate` says what the learning rate is, and `counts` that the schedule is laid
    out over a known number of steps. `steady` is how much the last quarter brings of a
    fall in step with the rate. `least_batch` is the smallest batch that can be learnt
    from; `patience` counts epochs without improvement.
    """

    optimizer: str
    learning_rate: float
    schedule: str
    settings: tuple[Hyperparameter, ...]
    warmup: bool
    nesterov: bool
    decays: bool
    clips: bool
    rate: str
    counts: bool
    steady: str
    epochs: int
    batch_size: int
    least_batch: int
    patience: int
    seed: int


@dataclass(frozen=True)
class Configuration:
    """What a run can change.

    `ranges` holds the condition, in Python, of each range that a setting has; `naming`
    the settings that say where a person's own examples are, and `resumable` those which
    a run that goes on may change.
    """

    settings: tuple[Hyperparameter, ...]
    ranges: Mapping[str, str]
    naming: tuple[str, ...]
    resumable: tuple[str, ...]


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
class Depth:
    """The stack at a depth, counted in layers that learn.

    `module` is where its network stands, and `plan` what is printed there; None for the
    stack itself, whose plan holds this.
    """

    number: int
    stack: str
    module: str
    plan: "Plan | None"


@dataclass(frozen=True)
class Plan:
    """A whole project.

    `normalizes` says that the network standardises its inputs; `fits_targets` that the
    statistics of the targets are needed; `fitted` names the functions that take
    something from the training split before the first step; `masked` that it must know
    which steps are padded; `inference_batch` is how many examples are computed at once
    where nothing is learnt; `recurrent` names the layers whose initial weights are set
    by hand; `notes` tell of unusual choices; `remedies` are lines for those whose
    network overfits or underfits. `depths` holds the stack shallower, as it is, and
    deeper, where that can be compared, and `depth` is its own. `stack` is what the
    person wrote, in the shortest form.
    """

    stack: str
    objective: Objective
    normalizes: bool
    fits_targets: bool
    fitted: tuple[str, ...]
    masked: bool
    recurrent: tuple[str, ...]
    behaviour: Behaviour
    data: Data
    layers: tuple[Layer, ...]
    head: Head
    parameters: int
    inference_batch: int
    training: Training
    configuration: Configuration
    choices: tuple[Choice, ...]
    notes: tuple[str, ...]
    remedies: Mapping[str, tuple[str, ...]]
    depths: tuple[Depth, ...] = ()
    depth: int = 0
