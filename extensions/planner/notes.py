"""What a person should know of unusual choices, a sentence each."""

from collections.abc import Iterator

from .layer import Layer
from .layers import LAYERS
from .layers.family import Group

# Dropout rates that are usual behind or inside layers of a group, and their name.
USUAL: dict[Group, tuple[float, float, str]] = {
    "attention": (0.1, 0.1, "transformers"),
    "convolution": (0.2, 0.5, "convolutions"),
    "dense": (0.3, 0.5, "dense layers"),
    # Gal and Ghahramani, 2016, drop 0.1 to 0.5 of the embedded words.
    "embedding": (0.1, 0.5, "embeddings"),
    "recurrent": (0.1, 0.3, "recurrent layers"),
}


def find_notes(layers: tuple[Layer, ...]) -> tuple[str, ...]:
    """Return a note for each dropout rate that is unusual for the layers it follows."""
    names: dict[tuple[float, Group], list[str]] = {}
    for owner, rate in _rates(layers):
        names.setdefault((rate, LAYERS[owner.kind].group), []).append(owner.name)
    notes = (_note(rate, group, found) for (rate, group), found in names.items())
    return tuple(note for note in notes if note)


def _rates(layers: tuple[Layer, ...]) -> Iterator[tuple[Layer, float]]:
    """Yield the layers that learn with the rates of the dropout in and behind them."""
    owner: Layer | None = None
    for layer in layers:
        owner = layer if LAYERS[layer.kind].weighted else owner
        rate = layer.options["rate"] if layer.kind == "dropout" else layer.dropout
        if owner and rate > 0:
            yield owner, rate


def _note(rate: float, group: Group, names: list[str]) -> str:
    low, high, kind = USUAL[group]
    if low <= rate <= high:
        return ""
    usual = f"{low:g}" if low == high else f"{low:g} to {high:g}"
    side = "above" if rate > high else "below"
    where = ", ".join(dict.fromkeys(names))
    return f"dropout {rate:g} at {where} is {side} the usual {usual} of {kind}"
