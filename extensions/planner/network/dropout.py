"""Where dropout goes in a stack, and at what rate.

The network is a row of weighted layers with gaps between them; the last gap lies before
the head. Every rule is about a gap, and puts at most one dropout into it; none goes
before the first weighted layer, on the raw input. Single values are dropped at the end
of a gap: a mean over steps or pixels after the dropout would average it away. Whole
feature maps are dropped after a convolution and its pooling.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from ..layers import FAMILIES
from ..layers.dropout import FAMILY, DropoutOptions
from ..layers.family import Group
from ..layers.layer import Layer

AUTO_RATES: dict[Group, float] = {
    "attention": 0.1,
    "convolution": 0.2,
    "dense": 0.3,
    "embedding": 0.2,
    "recurrent": 0.2,
}


@dataclass(frozen=True)
class _Gap:
    """The gap after a weighted layer: `layers` are the weightless ones in it."""

    before: Layer
    layers: tuple[Layer, ...]
    after: Layer | None
    first: bool
    dense_follows: bool

    @property
    def group(self) -> Group:
        return FAMILIES[self.before.kind].group


def insert_dropout(
    layers: tuple[Layer, ...], answer: float | None
) -> tuple[Layer, ...]:
    """Return the layers with dropout between them; None takes each family's rate."""
    weighted = [i for i, layer in enumerate(layers) if FAMILIES[layer.kind].weighted]
    start = weighted[0] if weighted else len(layers)
    filled = list(layers[:start])
    for gap in _gaps(layers, weighted):
        filled += _fill(gap, answer)
    return tuple(filled)


def _gaps(layers: tuple[Layer, ...], weighted: list[int]) -> Iterator[_Gap]:
    for start, end in pairwise([*weighted, len(layers)]):
        following = [FAMILIES[layer.kind].group for layer in layers[end:]]
        yield _Gap(
            before=layers[start],
            layers=layers[start + 1 : end],
            after=layers[end] if end < len(layers) else None,
            first=start == weighted[0],
            dense_follows="dense" in following,
        )


def _fill(gap: _Gap, answer: float | None) -> list[Layer]:
    layer = _with_inner_dropout(gap.before, answer)
    reason = _reason(gap)
    rate = _rate(layer, answer)
    if (
        not reason
        or rate == 0
        or (_has_written_dropout(gap) and not _drops_only_after(layer))
    ):
        return [layer, *gap.layers]
    end = _position(gap)
    behind = [layer, *gap.layers[:end]]
    return [*behind, _dropout(behind[-1], layer, rate, reason), *gap.layers[end:]]


def _has_written_dropout(gap: _Gap) -> bool:
    """Say whether a gap holds the person's own dropout."""
    return any(layer.kind == "dropout" for layer in gap.layers)


def _drops_only_after(layer: Layer) -> bool:
    """Say whether a layer's own rate would have no effect except after the layer."""
    return _own_rate(layer) is not None and not _drops_inside(layer)


def _position(gap: _Gap) -> int:
    """Return how many of a gap's layers come before its dropout."""
    if gap.group == "convolution":
        return len(list(takewhile(lambda layer: layer.kind == "pool", gap.layers)))
    return len(list(takewhile(lambda layer: layer.kind != "dropout", gap.layers)))


def _reason(gap: _Gap) -> str:
    """Return why a gap holds a dropout; empty where it holds none."""
    if _own_rate(gap.before) is not None:
        return "set in its options"
    if gap.group == "dense":
        return "after a dense layer"
    if gap.group == "convolution" and not gap.dense_follows:
        return "whole feature maps, since no dense layer follows"
    if gap.after is None:
        return "before the output layer"
    if gap.after and FAMILIES[gap.after.kind].group == "recurrent":
        return "on the inputs of a recurrent layer"
    if gap.group == "recurrent" and gap.first and not _drops_inside(gap.before):
        return "after the first and only recurrent layer"
    return ""


def _drops_inside(layer: Layer) -> bool:
    """Say whether a layer has room for dropout inside itself."""
    return FAMILIES[layer.kind].drops_inside(layer.options)


def _own_rate(layer: Layer) -> float | None:
    return FAMILIES[layer.kind].own_dropout(layer.options)


def _with_inner_dropout(layer: Layer, answer: float | None) -> Layer:
    """Set the dropout inside a transformer block, or between stacked layers."""
    return (
        replace(layer, dropout=_rate(layer, answer)) if _drops_inside(layer) else layer
    )


def _rate(layer: Layer, answer: float | None) -> float:
    """Return a layer's own rate, else the person's answer, else its family's."""
    own = _own_rate(layer)
    usual = AUTO_RATES[FAMILIES[layer.kind].group] if answer is None else answer
    return usual if own is None else own


def _dropout(behind: Layer, owner: Layer, rate: float, reason: str) -> Layer:
    spatial = FAMILIES[owner.kind].group == "convolution"
    dropout = Layer(
        name=f"{owner.name}_dropout",
        kind=FAMILY.name,
        title="",
        options=DropoutOptions(rate, spatial),
        inputs=behind.outputs,
        outputs=behind.outputs,
        reason=reason,
    )
    return FAMILY.describe(dropout)
