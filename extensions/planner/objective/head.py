"""The output layer behind the last layer of the stack."""

from dataclasses import dataclass

from ..layers.shape import Shape
from .objective import Objective


@dataclass(frozen=True)
class Head:
    """The output layer, of logits or numbers; `before` and `run` as in `Layer`."""

    inputs: Shape
    outputs: Shape
    parameters: int
    before: str
    run: str = ""


def make_head(inputs: Shape, outputs: int, objective: Objective, before: str) -> Head:
    """Return the output layer behind features of this shape and layout."""
    # A mean and a variance for each number.
    outputs *= 2 if objective.loss.name == "gaussian_nll" else 1
    parameters = (inputs.last + 1) * outputs
    return Head(inputs, inputs.with_last(outputs), parameters, before)
