"""What a network promises about time, for the tests of its project."""

from collections.abc import Callable
from typing import Any

from .layer import Layer
from .layers import LAYERS
from .plan import Behaviour
from .shape import Shape


def promise(layers: tuple[Layer, ...], inputs: Shape) -> Behaviour:
    """Return the promises that follow from a stack over inputs of this shape."""
    alone = _prefix(layers, inputs, _keeps_steps_alone)
    causal = _prefix(layers, inputs, lambda x: _keeps_steps_alone(x) or _is_causal(x))
    looks_back = any(layer.kind == "conv1d" for layer in causal)
    found: dict[str, Any] = {
        "alone": _last_weighted(alone),
        "causal": _last_weighted(causal) if looks_back else None,
        "ordered": any(layer.kind == "transformer" for layer in layers),
        "padded": any(layer.masked for layer in layers),
        "convlstm": next((x for x in layers if _has_middle(x)), None),
    }
    return Behaviour(**found, checked=any(found.values()))


def _has_middle(layer: Layer) -> bool:
    """Say whether a layer is a convolution over frames that a plain loop can repeat."""
    return layer.kind == "convlstm" and layer.options["kernel"] % 2 == 1


def _prefix(
    layers: tuple[Layer, ...], inputs: Shape, fits: Callable[[Layer], bool]
) -> tuple[Layer, ...]:
    """Return the first layers, as long as they fit and there are steps."""
    if not inputs.timed:
        return ()
    ends = (i for i, layer in enumerate(layers) if not fits(layer))
    return layers[: next(ends, len(layers))]


def _keeps_steps_alone(layer: Layer) -> bool:
    return layer.inputs.axes not in LAYERS[layer.kind].mixes_time


def _is_causal(layer: Layer) -> bool:
    if layer.inputs.sizes[0] != layer.outputs.sizes[0] or not layer.outputs.timed:
        return False
    forwards = layer.kind in ("rnn", "gru", "lstm")
    return forwards or layer.options.get("padding") == "causal"


def _last_weighted(layers: tuple[Layer, ...]) -> Layer | None:
    numeric = [x for x in layers if LAYERS[x.kind].weighted and x.kind != "embedding"]
    return numeric[-1] if numeric else None
