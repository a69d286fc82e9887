"""The output layer after the last layer of the stack."""

from dataclasses import dataclass

from ..layers.layer import Layout
from ..layers.shape import Shape
from .objective import Objective


@dataclass(frozen=True)
class Head:
    """The output layer, of logits or numbers; the layouts are as in `Layer`."""

    inputs: Shape
    outputs: Shape
    parameters: int
    input_layout: Layout
    layout: Layout = ""


def make_head(
    inputs: Shape, outputs: int, objective: Objective, input_layout: Layout
) -> Head:
    """Return the output layer after features of this shape and layout."""
    outputs *= objective.head_form.outputs_per_target
    parameters = (inputs.last + 1) * outputs
    return Head(inputs, inputs.with_last(outputs), parameters, input_layout)
