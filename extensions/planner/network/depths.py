"""The stack at other depths, for the project's comparison of shallow and deep."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..layers import LAYERS
from .specification import LayerSpec

# The options that say how many of a layer there are.
COUNTS = ("layers", "repeat")
# A copy reads the outputs of the original, so it must not reduce their size again.
COPY = {"stride": 1, "pool": "none", "repeat": 1}

Stack = tuple[LayerSpec, ...]


def stacks_by_depth(specs: Stack) -> dict[int, Stack]:
    """Return the stack itself and some shallower and deeper ones, by their depth.

    The depth counts the layers that learn, without embeddings. A stack without any has
    no other depths.
    """
    steps = list(_prefixes(specs))
    depth = len(steps)
    if depth == 0:
        return {}
    deeper = _deepen(specs)
    chosen = {1: steps[0], (depth + 1) // 2: steps[(depth + 1) // 2 - 1]}
    chosen |= {depth: specs, depth + 1: deeper}
    return chosen | ({3: _deepen(deeper)} if depth == 1 else {})


def _prefixes(specs: Stack) -> Iterator[Stack]:
    """Yield the stack up to each of its layers, a repeated one layer by layer."""
    for position, spec in enumerate(specs):
        if not _is_depth(spec):
            continue
        behind = _weightless(specs[position + 1 :])
        option = _count_option(spec)
        for number in range(1, getattr(spec.options, option, 1) + 1):
            last = _with_options(spec, {option: number})
            yield (*specs[:position], last, *behind)


def _weightless(specs: Stack) -> Stack:
    """Return the first specs, as long as they learn nothing."""
    ends = (i for i, spec in enumerate(specs) if LAYERS[spec.kind].weighted)
    return specs[: next(ends, len(specs))]


def _deepen(specs: Stack) -> Stack:
    """Return the stack with one more of its last layer that is not dense, if any."""
    growing = [i for i, spec in enumerate(specs) if _is_depth(spec)]
    others = [i for i in growing if LAYERS[specs[i].kind].group != "dense"]
    position = (others or growing)[-1]
    spec = specs[position]
    option = _count_option(spec)
    grown: Stack = (spec, _with_options(spec, COPY))
    if option == "layers" or getattr(spec.options, "residual", False):
        grown = (_with_options(spec, {option: getattr(spec.options, option) + 1}),)
    return (*specs[:position], *grown, *specs[position + 1 :])


def _is_depth(spec: LayerSpec) -> bool:
    """Say whether a layer is counted as depth."""
    return LAYERS[spec.kind].group not in ("shape", "embedding")


def _count_option(spec: LayerSpec) -> str:
    return next((name for name in COUNTS if hasattr(spec.options, name)), "")


def _with_options(spec: LayerSpec, options: dict[str, object]) -> LayerSpec:
    known: dict[str, Any] = {
        name: value for name, value in options.items() if hasattr(spec.options, name)
    }
    return replace(spec, options=replace(spec.options, **known))


def format_stack(specs: Stack) -> str:
    """Return a stack as a person would write it, without defaults."""
    return "[" + ", ".join(map(_format_spec, specs)) + "]"


def _format_spec(spec: LayerSpec) -> str:
    family = LAYERS[spec.kind]
    given = {
        option.name: getattr(spec.options, option.name)
        for option in family.all_options
        if getattr(spec.options, option.name) != option.default
    }
    if not given:
        return spec.kind
    if family.size is not None and list(given) == [family.size.name]:
        return f"{spec.kind}: {given[family.size.name]}"
    options = ", ".join(
        f"{name}: {_format_value(value)}" for name, value in given.items()
    )
    return f"{spec.kind}: {{{options}}}"


def _format_value(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
