"""A solved stack with its dropout, masks and layouts."""

from dataclasses import dataclass

from ..layers import FAMILIES, LAYERS
from ..layers.context import Context
from ..layers.family import Group
from ..layers.layer import Layer, Layout
from ..layers.shape import Shape
from .dropout import insert_dropout
from .layout import mark_layouts, mark_masks
from .solver import solve
from .specification import LayerSpec


@dataclass(frozen=True)
class Network:
    """The layers up to the head; `layout` is the one after the last of them."""

    layers: tuple[Layer, ...]
    layout: Layout

    @property
    def outputs(self) -> Shape:
        """The shape of the head's inputs."""
        return self.layers[-1].outputs

    @property
    def groups(self) -> set[Group]:
        """The groups of the layers."""
        return {FAMILIES[layer.kind].group for layer in self.layers}

    @property
    def parameters(self) -> int:
        """How many trainable parameters the layers have."""
        return sum(layer.parameters for layer in self.layers)

    @property
    def reads_mask(self) -> bool:
        """Whether any layer must know which steps are padded."""
        return any(layer.masked for layer in self.layers)

    @property
    def recurrent(self) -> tuple[str, ...]:
        """The names of the layers whose initial weights are set by hand."""
        kinds = {name for name, x in LAYERS.items() if x.group == "recurrent"}
        kinds.remove("convlstm")
        return tuple(layer.name for layer in self.layers if layer.kind in kinds)


def build_network(
    specs: tuple[LayerSpec, ...], context: Context, dropout: float | None
) -> Network:
    """Solve a stack; `dropout` is the rate of all, None for each family's own.

    Raises:
        PlanError: It cannot become a network.
    """
    layers = insert_dropout(solve(specs, context), dropout)
    if context.padded:
        layers = mark_masks(layers, context.steps == "any")
    return Network(*mark_layouts(layers))
