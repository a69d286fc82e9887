"""The plan: everything the templates print, decided once.

Templates read it as JSON, so no field may carry the name of a dict method.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .data.data import Data
from .explain.decisions import Decision
from .explain.diagnosis import Thresholds
from .frameworks import Framework
from .layers.layer import Layer
from .network.invariants import Invariants
from .objective.fitted import Fitted
from .objective.head import Head
from .objective.objective import Objective
from .objective.targets import Targets
from .objective.tensors import Tensors
from .training.configuration import Configuration
from .training.training import Training


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

    `targets` describes those in a person's own files, and `tensors` what losses and
    metrics are computed from; `stock_loss` says that a class of
    the framework computes the loss; `normalizes` says that the network standardizes its
    inputs; `built_from` are the statistics that it is built from, and `fits_targets`
    says that those of the targets are needed; `fitted` names the functions that take
    something from the training split before the first step; `centered` names what has a
    center taken away in float64, "inputs" and "targets"; `masked` says that it must
    know which steps are padded; `inference_batch` is the number of examples per batch
    at inference; `recurrent` names the layers whose initial weights are set by hand;
    `warnings` tell of unusual choices; `remedies` are lines for those whose network
    overfits or underfits. `depths` holds the stack shallower, as it is, and deeper,
    where that can be compared, and `depth` is its own. `stack` is what the person
    wrote, in the shortest form. `diagnosis` holds the thresholds of a project's
    diagnosis, and `ci` says that it has a workflow of continuous integration.
    """

    framework: Framework
    stack: str
    objective: Objective
    targets: Targets
    tensors: Tensors
    stock_loss: bool
    normalizes: bool
    built_from: tuple[Fitted, ...]
    fits_targets: bool
    fitted: tuple[str, ...]
    centered: tuple[str, ...]
    masked: bool
    recurrent: tuple[str, ...]
    invariants: Invariants
    data: Data
    layers: tuple[Layer, ...]
    head: Head
    parameters: int
    inference_batch: int
    training: Training
    configuration: Configuration
    decisions: tuple[Decision, ...]
    warnings: tuple[str, ...]
    remedies: Mapping[str, tuple[str, ...]]
    ci: bool
    diagnosis: Thresholds = Thresholds()
    depths: tuple[Depth, ...] = ()
    depth: int = 0
