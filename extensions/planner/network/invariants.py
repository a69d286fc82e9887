"""Properties of a network over time, which its project's tests check."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..layers import FAMILIES
from ..layers.conv1d import Conv1dOptions
from ..layers.layer import Layer
from ..layers.shape import Shape


@dataclass(frozen=True)
class Invariants:
    """What the project's tests check about time; None or False where they do not.

    `stepwise` is the last layer up to which no step has seen another, `causal` the last
    up to which none has seen a later one; `order_matters` says that the order of steps
    matters, `padding_ignored` that padded steps must not, and `convlstm` is a layer to
    compare with a loop. `checked` says that there is anything to check.
    """

    stepwise: Layer | None
    causal: Layer | None
    order_matters: bool
    padding_ignored: bool
    convlstm: Layer | None
    checked: bool


def find_invariants(
    layers: tuple[Layer, ...], inputs: Shape, *, own_convlstm: bool
) -> Invariants:
    """Return the properties that follow from a stack and the shape of its inputs.

    `own_convlstm` says that a project holds the code of a convolutional LSTM.
    """
    stepwise = _prefix(layers, inputs, _works_stepwise)
    causal = _prefix(layers, inputs, lambda x: _works_stepwise(x) or _is_causal(x))
    looks_back = any(layer.kind == "conv1d" for layer in causal)
    found: dict[str, Any] = {
        "stepwise": _last_weighted(stepwise),
        "causal": _last_weighted(causal) if looks_back else None,
        "order_matters": any(layer.kind == "transformer" for layer in layers),
        "padding_ignored": any(layer.masked for layer in layers),
        "convlstm": next(
            (x for x in layers if own_convlstm and x.kind == "convlstm"), None
        ),
    }
    tested = ("causal", "padding_ignored", "convlstm")
    return Invariants(**found, checked=any(found[name] for name in tested))


def _prefix(
    layers: tuple[Layer, ...], inputs: Shape, fits: Callable[[Layer], bool]
) -> tuple[Layer, ...]:
    """Return the first layers, as long as they fit and there are steps."""
    if not inputs.timed:
        return ()
    ends = (i for i, layer in enumerate(layers) if not fits(layer))
    return layers[: next(ends, len(layers))]


def _works_stepwise(layer: Layer) -> bool:
    return layer.inputs.axes not in FAMILIES[layer.kind].mixes_time


def _is_causal(layer: Layer) -> bool:
    if layer.inputs.sizes[0] != layer.outputs.sizes[0] or not layer.outputs.timed:
        return False
    if isinstance(layer.options, Conv1dOptions):
        return layer.options.padding == "causal"
    return layer.kind in ("rnn", "gru", "lstm")


def _last_weighted(layers: tuple[Layer, ...]) -> Layer | None:
    numeric = [x for x in layers if FAMILIES[x.kind].weighted and x.kind != "embedding"]
    return numeric[-1] if numeric else None
