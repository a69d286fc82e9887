"""The stack at other depths, for the project's comparison of shallow and deep."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..layers import LAYERS
from .specification import LayerSpec

# What says how many of a layer there are.
COUNTS = ("layers", "repeat")
# A copy of a layer reads what the first one gave, so it leaves the size alone.
COPY = {"stride": 1, "pool": "none", "repeat": 1}

Stack = tuple[LayerSpec, ...]


def stacks_by_depth(items: Stack) -> dict[int, Stack]:
    """Return the stack itself and some shallower and deeper ones, by their depth.

    The depth counts layers that learn; an embedding is none. A stack of none has no
    other depths.
    """
    steps = list(_prefixes(items))
    depth = len(steps)
    if depth == 0:
        return {}
    deeper = _deepen(items)
    chosen = {1: steps[0], (depth + 1) // 2: steps[(depth + 1) // 2 - 1]}
    chosen |= {depth: items, depth + 1: deeper}
    return chosen | ({3: _deepen(deeper)} if depth == 1 else {})


def _prefixes(items: Stack) -> Iterator[Stack]:
    """Yield the stack up to each of its layers, a repeated one layer by layer."""
    for position, item in enumerate(items):
        if not _counts(item):
            continue
        behind = _weightless(items[position + 1 :])
        option = _count_option(item)
        for number in range(1, getattr(item.options, option, 1) + 1):
            last = _with(item, {option: number})
            yield (*items[:position], last, *behind)


def _weightless(items: Stack) -> Stack:
    """Return the first items, as long as they learn nothing."""
    ends = (i for i, item in enumerate(items) if LAYERS[item.kind].weighted)
    return items[: next(ends, len(items))]


def _deepen(items: Stack) -> Stack:
    """Return the stack with one more of its last layer; of one that is not dense."""
    growing = [i for i, item in enumerate(items) if _counts(item)]
    others = [i for i in growing if LAYERS[items[i].kind].group != "dense"]
    position = (others or growing)[-1]
    item = items[position]
    option = _count_option(item)
    grown: Stack = (item, _with(item, COPY))
    if option == "layers" or getattr(item.options, "residual", False):
        grown = (_with(item, {option: getattr(item.options, option) + 1}),)
    return (*items[:position], *grown, *items[position + 1 :])


def _counts(item: LayerSpec) -> bool:
    """Say whether a layer is counted as depth."""
    return LAYERS[item.kind].group not in ("shape", "embedding")


def _count_option(item: LayerSpec) -> str:
    return next((name for name in COUNTS if hasattr(item.options, name)), "")


def _with(item: LayerSpec, options: dict[str, object]) -> LayerSpec:
    known: dict[str, Any] = {
        name: value for name, value in options.items() if hasattr(item.options, name)
    }
    return replace(item, options=replace(item.options, **known))


def write(items: Stack) -> str:
    """Write a stack as a person would, its defaults left out."""
    return "[" + ", ".join(map(_write_item, items)) + "]"


def _write_item(item: LayerSpec) -> str:
    family = LAYERS[item.kind]
    given = {
        option.name: getattr(item.options, option.name)
        for option in family.all_options
        if getattr(item.options, option.name) != option.default
    }
    if not given:
        return item.kind
    if family.size is not None and list(given) == [family.size.name]:
        return f"{item.kind}: {given[family.size.name]}"
    options = ", ".join(f"{name}: {_text(value)}" for name, value in given.items())
    return f"{item.kind}: {{{options}}}"


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
