"""Solve a stack: the shape at every step, and the adapters between the layers."""

from ..layers import LAYERS, Family
from ..layers.context import Setting
from ..layers.options import Options
from ..layers.shape import letters
from .builder import Chain
from .layer import Layer
from .specification import Item

# Where the steps are needed: what is wrong with a layer that changes them, the cure.
KEEP = {
    "each": (
        "changes the steps, and each needs its output",
        "Leave it out, keep padding: same and stride: 1, or answer per_step: false.",
    ),
    "any": ("leaves no steps, and labels are spelt over them", "Leave it out."),
}
INPUT_KIND = {"F": "tabular", "TF": "series", "HWC": "image", "THWC": "video"}


def solve(items: tuple[Item, ...], setting: Setting) -> tuple[Layer, ...]:
    """Return the layers of the network up to the head, every shape known."""
    chain = Chain(setting)
    last_mixing = _where_time_ends(items, setting)
    for position, item in enumerate(items):
        _add(chain, item, setting)
        if position == last_mixing and not setting.steps:
            chain.drop_time("one answer is wanted for all the steps")
    chain.embed("the output layer takes numbers")
    chain.drop_space("the output layer takes vectors")
    if not setting.steps:
        chain.drop_time("nothing in the stack prefers one step to another")
    return tuple(chain.layers)


def _where_time_ends(items: tuple[Item, ...], setting: Setting) -> int:
    """Return the position of the last layer that mixes steps, or -1."""
    found = -1
    spatial = setting.inputs.spatial
    for position, item in enumerate(items):
        family = LAYERS[item.kind]
        spatial = spatial and family.spatial
        if ("THWC" if spatial else "TF") in family.mixes_time:
            found = position
        spatial = spatial and item.kind not in ("flatten", "mean")
    return found


def _add(chain: Chain, item: Item, setting: Setting) -> None:
    family = LAYERS[item.kind]
    options = family.settle(item.options, setting)
    _adapt(chain, family, options)
    if item.kind == "last" and chain.ends_recurrent and not setting.steps:
        chain.keep_last_state("")
        return
    for single in family.expand(options):
        _check(chain, item, family, single, setting)
        layer = chain.append(family, single)
        for kind, behind in family.followed_by(single).items():
            _check(chain, item, LAYERS[kind], behind, setting)
            chain.append(LAYERS[kind], behind, name=f"{layer.name}_{kind}")


def _adapt(chain: Chain, family: Family, options: Options) -> None:
    """Insert what must come between the stack so far and a layer."""
    if family.accepts == ("T",):
        return
    attention = family.group == "attention"
    chain.embed(f"{family.name} takes numbers", options["size"] if attention else None)
    if not family.spatial and chain.shape.axes.replace("HWC", "F") in family.accepts:
        chain.drop_space(f"{family.name} takes vectors")
    if attention:
        chain.project(options["size"])
        chain.place()


def _check(
    chain: Chain, item: Item, family: Family, options: Options, setting: Setting
) -> None:
    if chain.shape.axes not in family.accepts:
        raise item.error(*_misfit(chain, family, setting))
    problem = family.problem(options, chain.shape)
    if problem:
        raise item.error(f"{family.name}: {problem[0]}", problem[1])
    if _loses_steps(chain, family, options, setting):
        wrong, cure = KEEP[setting.steps]
        raise item.error(f"{family.name} {wrong}", cure)


def _loses_steps(
    chain: Chain, family: Family, options: Options, setting: Setting
) -> bool:
    """Say whether a layer takes away steps that the outputs need."""
    if chain.shape.axes in family.drops_time:
        return setting.steps != ""
    kept = family.outputs(options, chain.shape).sizes[0] == chain.shape.sizes[0]
    return setting.steps == "each" and not kept


def _misfit(chain: Chain, family: Family, setting: Setting) -> tuple[str, str]:
    needed = " or ".join(map(letters, family.accepts))
    if chain.layers:
        given = f"{chain.layers[-1].kind} gives {chain.shape}"
    else:
        given = f"the input is {chain.shape}"
    if chain.layers and setting.inputs.axes in family.accepts:
        cure = f"Put {family.name} before {chain.layers[-1].kind}."
    elif family.accepts == ("T",):
        cure = f"Leave {family.name} out, or choose input_kind tokens."
    else:
        kinds = " or ".join(INPUT_KIND[axes] for axes in family.accepts)
        cure = f"Leave {family.name} out, or choose input_kind {kinds}."
    return f"{family.name} needs {needed} but {given}", cure
