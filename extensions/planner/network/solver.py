"""Solve a stack: the shape after every layer, and the adapters between them."""

from typing import Any

from ..layers import FAMILIES, LAYERS, Family
from ..layers.context import Context
from ..layers.family import Unit
from ..layers.layer import Layer
from ..layers.shape import letters
from .builder import NetworkBuilder
from .specification import LayerSpec

# Where steps are needed: what is wrong with a layer that changes them, and the cure.
KEEP = {
    "each": (
        "changes the number of steps, but every step needs an output",
        "Leave it out, keep padding: same and stride: 1, or answer per_step: false.",
    ),
    "any": (
        "leaves no steps, but labels are predicted along them",
        "Leave it out.",
    ),
}
INPUT_KIND = {"F": "tabular", "TF": "series", "HWC": "image", "THWC": "video"}


def solve(specs: tuple[LayerSpec, ...], context: Context) -> tuple[Layer, ...]:
    """Return the layers of the network up to the head, with all shapes."""
    builder = NetworkBuilder(context)
    last_mixing = _where_time_ends(specs, context)
    for position, spec in enumerate(specs):
        _add(builder, spec, context)
        if position == last_mixing and not context.steps:
            builder.drop_time("there is one output per example")
    builder.embed("the output layer needs vectors, not tokens")
    builder.drop_space("the output layer needs vectors")
    if not context.steps:
        builder.drop_time("no layer of the stack combines the steps")
    return tuple(builder.layers)


def _where_time_ends(specs: tuple[LayerSpec, ...], context: Context) -> int:
    """Return the position of the last layer that mixes steps, or -1."""
    found = -1
    spatial = context.inputs.spatial
    for position, spec in enumerate(specs):
        family = LAYERS[spec.kind]
        spatial = spatial and family.spatial
        if ("THWC" if spatial else "TF") in family.mixes_time:
            found = position
        spatial = spatial and spec.kind not in ("flatten", "mean")
    return found


def _add(builder: NetworkBuilder, spec: LayerSpec, context: Context) -> None:
    family = LAYERS[spec.kind]
    options = family.resolve(spec.options, context)
    _adapt(builder, family, options)
    if spec.kind == "last" and builder.ends_recurrent and not context.steps:
        builder.keep_last_state("")
        return
    for unit in family.units(options):
        _check(builder, spec, unit, context)
        builder.append(unit)


def _adapt(builder: NetworkBuilder, family: Family[Any], options: Any) -> None:
    """Insert what must come between the stack so far and a layer."""
    if family.accepts == ("T",):
        return
    attention = family.group == "attention"
    builder.embed(
        f"{family.name} needs vectors, not tokens", options.size if attention else None
    )
    if not family.spatial and builder.shape.axes.replace("HWC", "F") in family.accepts:
        builder.drop_space(f"{family.name} needs vectors")
    if attention:
        builder.project(options.size)
        builder.add_positions()


def _check(
    builder: NetworkBuilder, spec: LayerSpec, unit: Unit, context: Context
) -> None:
    family = FAMILIES[unit.kind]
    if builder.shape.axes not in family.accepts:
        raise spec.error(*_misfit(builder, family, context))
    problem = family.problem(unit.options, builder.shape)
    if problem:
        raise spec.error(f"{family.shown}: {problem[0]}", problem[1])
    if _loses_steps(builder, unit, context):
        wrong, cure = KEEP[context.steps]
        raise spec.error(f"{family.shown} {wrong}", cure)


def _loses_steps(builder: NetworkBuilder, unit: Unit, context: Context) -> bool:
    """Say whether a layer removes steps that the outputs need."""
    family, shape = FAMILIES[unit.kind], builder.shape
    if shape.axes in family.drops_time:
        return context.steps != ""
    kept = family.outputs(unit.options, shape).sizes[0] == shape.sizes[0]
    return context.steps == "each" and not kept


def _misfit(
    builder: NetworkBuilder, family: Family[Any], context: Context
) -> tuple[str, str]:
    needed = " or ".join(map(letters, family.accepts))
    shown = family.shown
    before = FAMILIES[builder.layers[-1].kind].shown if builder.layers else ""
    given = f"{before} gives" if before else "the input is"
    if before and context.inputs.axes in family.accepts:
        cure = f"Put {shown} before {before}."
    elif family.accepts == ("T",):
        cure = f"Leave {shown} out, or choose input_kind tokens."
    else:
        kinds = " or ".join(INPUT_KIND[axes] for axes in family.accepts)
        cure = f"Leave {shown} out, or choose input_kind {kinds}."
    return f"{shown} needs {needed} but {given} {builder.shape}", cure
