"""Unusual choices that a person should know about, a sentence for each."""

from collections.abc import Iterator
from itertools import takewhile

from ..layers import FAMILIES
from ..layers.dropout import rate_of
from ..layers.family import Group
from ..layers.layer import Layer

# Dropout rates that are usual after or inside layers of a group, and their name.
USUAL: dict[Group, tuple[float, float, str]] = {
    "attention": (0.1, 0.1, "transformers"),
    "convolution": (0.2, 0.5, "convolutions"),
    "dense": (0.3, 0.5, "dense layers"),
    # Gal and Ghahramani, 2016, drop 0.1 to 0.5 of the embedded words.
    "embedding": (0.1, 0.5, "embeddings"),
    "recurrent": (0.1, 0.3, "recurrent layers"),
}


def find_warnings(layers: tuple[Layer, ...], dropout: float | None) -> tuple[str, ...]:
    """Return what is unusual about dropout; `dropout` as answered, None for auto."""
    return (*_unused(layers, dropout), *_of_raw_inputs(layers), *_unusual(layers))


def _unused(layers: tuple[Layer, ...], dropout: float | None) -> Iterator[str]:
    """Warn about a rate that no layer uses."""
    if dropout and not any(rate == dropout for _, rate in _rates(layers)):
        learning = any(FAMILIES[layer.kind].weighted for layer in layers)
        own = "every dropout has a rate of its own"
        raw = "the output layer reads the raw input, which is never dropped"
        yield f"dropout {dropout:g} is not used: {own if learning else raw}"


def _of_raw_inputs(layers: tuple[Layer, ...]) -> Iterator[str]:
    """Warn about a dropout that comes before any layer that learns."""
    for layer in takewhile(lambda layer: not FAMILIES[layer.kind].weighted, layers):
        rate = rate_of(layer)
        if layer.kind == "dropout" and rate > 0:
            yield f"dropout {rate:g} at {layer.name} is applied to the raw inputs"


def _unusual(layers: tuple[Layer, ...]) -> tuple[str, ...]:
    """Warn about each rate that is unusual for the layers it follows."""
    names: dict[tuple[float, Group], list[str]] = {}
    for owner, rate in _rates(layers):
        names.setdefault((rate, FAMILIES[owner.kind].group), []).append(owner.name)
    notes = (_note(rate, group, found) for (rate, group), found in names.items())
    return tuple(note for note in notes if note)


def _rates(layers: tuple[Layer, ...]) -> Iterator[tuple[Layer, float]]:
    """Yield the layers that learn with the rates of the dropout in and after them."""
    owner: Layer | None = None
    for layer in layers:
        owner = layer if FAMILIES[layer.kind].weighted else owner
        rate = rate_of(layer)
        if owner and rate > 0:
            yield owner, rate


def _note(rate: float, group: Group, names: list[str]) -> str:
    low, high, kind = USUAL[group]
    if low <= rate <= high:
        return ""
    usual = f"{low:g}" if low == high else f"{low:g} to {high:g}"
    side = "above" if rate > high else "below"
    where = ", ".join(dict.fromkeys(names))
    return f"dropout {rate:g} at {where} is {side} the usual {usual} for {kind}"
