"""Where dropout stands in a stack, and how strong it is.

The network is a row of weighted layers with gaps between them; the last gap lies before
the head. Every rule speaks about a gap, and a gap holds one dropout at most. There is
none in front of the first weighted layer: that is the raw input.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from .layers import LAYERS
from .layers.dropout import FAMILY
from .layers.family import Group
from .plan import Layer

AUTO_RATES: dict[Group, float] = {"convolution": 0.2, "recurrent": 0.2, "dense": 0.3}


@dataclass(frozen=True)
class _Gap:
    """The room behind a weighted layer: `layers` are the weightless ones in it."""

    before: Layer
    layers: tuple[Layer, ...]
    after: Layer | None
    first: bool
    dense_follows: bool

    @property
    def group(self) -> Group:
        return LAYERS[self.before.kind].group


def place(layers: tuple[Layer, ...], answer: float | None) -> tuple[Layer, ...]:
    """Return the layers with dropout between them; None takes each family's rate."""
    weighted = [i for i, layer in enumerate(layers) if LAYERS[layer.kind].weighted]
    start = weighted[0] if weighted else len(layers)
    placed = list(layers[:start])
    for gap in _gaps(layers, weighted):
        placed += _fill(gap, answer)
    return _mark_runs(placed)


def _gaps(layers: tuple[Layer, ...], weighted: list[int]) -> Iterator[_Gap]:
    for start, end in pairwise([*weighted, len(layers)]):
        following = [LAYERS[layer.kind].group for layer in layers[end:]]
        yield _Gap(
            before=layers[start],
            layers=layers[start + 1 : end],
            after=layers[end] if end < len(layers) else None,
            first=start == weighted[0],
            dense_follows="dense" in following,
        )


def _fill(gap: _Gap, answer: float | None) -> list[Layer]:
    layer = _inner(gap.before, answer)
    reason = _reason(gap)
    rate = _rate(layer, answer)
    taken = any(inner.kind == "dropout" for inner in gap.layers)
    if not reason or taken or rate == 0:
        return [layer, *gap.layers]
    pools = sum(inner.kind == "pool" for inner in gap.layers)
    behind = [layer, *gap.layers[:pools]]
    dropout = _dropout(behind[-1], layer.name, rate, reason)
    return [*behind, dropout, *gap.layers[pools:]]


def _reason(gap: _Gap) -> str:
    """Return why a gap holds a dropout; empty where it holds none."""
    if gap.before.options.get("dropout") is not None:
        return "as its options say"
    if gap.group == "dense":
        return "behind a dense layer"
    if gap.group == "convolution" and not gap.dense_follows:
        return "whole feature maps, since no dense layer follows"
    if gap.after is None:
        return "before the output layer"
    if LAYERS[gap.after.kind].group == "recurrent":
        return "on the inputs of a recurrent layer"
    if gap.group == "recurrent" and gap.first and gap.before.options["layers"] == 1:
        return "behind a recurrent layer that is first and alone"
    return ""


def _inner(layer: Layer, answer: float | None) -> Layer:
    """Set the dropout between the stacked layers of one recurrent layer."""
    if LAYERS[layer.kind].group != "recurrent" or layer.options["layers"] == 1:
        return layer
    return replace(layer, dropout=_rate(layer, answer))


def _rate(layer: Layer, answer: float | None) -> float:
    """Return a layer's own rate, else the person's answer, else its family's."""
    own: float | None = layer.options.get("dropout")
    usual = AUTO_RATES[LAYERS[layer.kind].group] if answer is None else answer
    return usual if own is None else own


def _dropout(behind: Layer, owner: str, rate: float, reason: str) -> Layer:
    spatial = "HW" in behind.outputs.axes
    options = {"rate": rate, "spatial": spatial}
    return Layer(
        name=f"{owner}_dropout",
        kind=FAMILY.name,
        title=FAMILY.title(options),
        options=options,
        inputs=behind.outputs,
        outputs=behind.outputs,
        reason=reason,
    )


def _mark_runs(layers: list[Layer]) -> tuple[Layer, ...]:
    """Mark where runs over feature maps begin and end."""
    inside = [layer.inputs.axes == layer.outputs.axes == "HWC" for layer in layers]
    before = [False, *inside]
    return tuple(
        replace(layer, opens=now and not was, closes=was and not now)
        for layer, now, was in zip(layers, inside, before, strict=False)
    )
