"""The layout that each layer works in, and where padded steps must be masked."""

from dataclasses import replace

from ..layers import FAMILIES
from ..layers.dropout import DropoutOptions
from ..layers.layer import Layer, Layout


def mark_layouts(layers: tuple[Layer, ...]) -> tuple[tuple[Layer, ...], Layout]:
    """Set the layout of every layer; return the one after the last of them too."""
    marked = []
    given: Layout = ""
    ordered = False
    for position, layer in enumerate(layers):
        family = FAMILIES[layer.kind]
        layout = _layout(layer, given, layers[position + 1 :])
        # Once copied, what follows in the same layout keeps the order.
        ordered = ordered and layout == given
        copied = family.contiguous(layer.options, layer.inputs) and not ordered
        ordered = ordered or copied
        marked.append(
            replace(layer, layout=layout, input_layout=given, contiguous=copied)
        )
        given = _left(layer, layout)
    return tuple(marked), given


def _left(layer: Layer, layout: Layout) -> Layout:
    """Return the layout that a layer leaves."""
    if FAMILIES[layer.kind].any_layout:
        return ""
    # The last state of a convolution over frames is one map for each example.
    return "maps" if layout == "frames" and not layer.outputs.timed else layout


def _layout(layer: Layer, given: Layout, following: tuple[Layer, ...]) -> Layout:
    if isinstance(layer.options, DropoutOptions) and not layer.options.spatial:
        # It works in any layout.
        return given
    family = FAMILIES[layer.kind]
    if family.any_layout and not _attends(following):
        return given
    return family.layout(layer.options, layer.inputs)


def _attends(following: tuple[Layer, ...]) -> bool:
    """Say whether a transformer is the next layer that learns.

    It adds positions to the features, whose order must be that of every framework.
    """
    groups = (FAMILIES[layer.kind].group for layer in following)
    return next((group for group in groups if group != "shape"), "") == "attention"


def mark_masks(layers: tuple[Layer, ...], at_end: bool) -> tuple[Layer, ...]:
    """Set which layers of a network over padded steps need the mask, and change it.

    `at_end` says that it is needed after the last one too.
    """
    marked: list[Layer] = []
    wanted = at_end
    for layer in reversed(layers):
        family = FAMILIES[layer.kind]
        window = family.window(layer.options, layer.inputs)
        shown = window if wanted and window != (1, 1) else None
        masked = layer.inputs.axes in family.reads_mask
        marked.append(replace(layer, masked=masked, window=shown))
        wanted = wanted or masked
    return tuple(reversed(marked))
