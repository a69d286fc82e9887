"""What is asked of the objective: the answers about it, read."""

from dataclasses import dataclass

from ..reading.words import AUTO
from .task import Task


@dataclass(frozen=True)
class ObjectiveRequest:
    """The answers about what is learned, and what the data allow.

    `loss` and `output_activation` are names, or "auto". `source` names where the
    examples come from, `probabilities` says that those can be targets there, and
    `built_in` that it is demo data.
    """

    task: Task
    per_step: bool = False
    loss: str = AUTO
    balance: bool = False
    label_smoothing: float = 0.0
    output_activation: str = AUTO
    source: str = ""
    probabilities: bool = True
    built_in: bool = True
