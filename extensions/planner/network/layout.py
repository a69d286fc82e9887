"""In which layout each layer works, and where padded steps must be masked."""

from dataclasses import replace

from ..layers import LAYERS
from .layer import Layer


def mark_runs(layers: tuple[Layer, ...]) -> tuple[tuple[Layer, ...], str]:
    """Set the layout of every layer; return it behind the last one too."""
    marked = []
    before = ""
    ordered = False
    for layer in layers:
        run = _run(layer, before)
        # Once copied, what follows in the same layout keeps the order.
        ordered = ordered and run == before
        copied = (
            LAYERS[layer.kind].overruns(layer.options, layer.inputs) and not ordered
        )
        ordered = ordered or copied
        marked.append(replace(layer, run=run, before=before, copied=copied))
        # The last state of a convolution over frames is one map for each example.
        ended = run == "frames" and not layer.outputs.timed
        before = "maps" if ended else run
    return tuple(marked), before


def _run(layer: Layer, before: str) -> str:
    anywhere = layer.kind == "dropout" and not layer.options["spatial"]
    if anywhere:
        return before
    return LAYERS[layer.kind].run(layer.options, layer.inputs)


def mark_masks(layers: tuple[Layer, ...], at_end: bool) -> tuple[Layer, ...]:
    """Set which layers of a network over padded steps need the mask, and change it.

    `at_end` says that it is needed behind the last one too.
    """
    marked: list[Layer] = []
    wanted = at_end
    for layer in reversed(layers):
        family = LAYERS[layer.kind]
        cut = family.window(layer.options, layer.inputs)
        changes = wanted and cut != (1, 1)
        masked = layer.inputs.axes in family.reads_mask
        marked.append(replace(layer, masked=masked, cut=cut if changes else None))
        wanted = wanted or masked
    return tuple(reversed(marked))
