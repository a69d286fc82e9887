"""Every layer family, and the adapters between them."""

from collections.abc import Iterator
from typing import Any

from extensions.planner import Answers, letters, make_plan
from extensions.planner.layers import LAYERS, Family
from extensions.planner.layers.options import Option
from extensions.planner.network.dropout import AUTO_RATES

from .markdown import code, page, table

HEAD = """# Layers

A stack is a list of layers from first to last; the output layer is added for you.
Write a layer with its main size, `lstm: 64`, or with options in braces,
`lstm: {hidden: 64, layers: 2}`.

Shapes are those of one example, channels last: T time steps, F features, U units, H
hidden size, H × W pixels, C channels, D embedding dimension. A prime marks a size that
the options change. A stack that cannot work is refused, with the reason and the
fix."""
OPTIONS = ("option", "default", "allowed", "meaning")
ADAPTERS = """## Adapters

Where a layer needs a different shape from the one it would get, an adapter is inserted,
and the project's README says why. To choose differently, write the layer yourself."""
# A kind of input, whether every step has an answer, and a stack that needs an adapter.
EXAMPLES = (
    ("tokens", False, "[lstm: 64]"),
    ("tokens", True, "[transformer: 64]"),
    ("series", False, "[transformer: 64]"),
    ("series", False, "[lstm: 64, mlp: 32]"),
    ("series", False, "[conv1d: 32]"),
    ("series", False, "[mlp: 32]"),
    ("image", False, "[conv2d: 32, mlp: 128]"),
    ("image", False, "[conv2d: 128, mlp: 128]"),
    ("video", False, "[conv2d: {filters: 16, pool: max}, lstm: 64]"),
)


def build() -> str:
    """Return the page of the layers."""
    heads = ("layer", "what it is", "from", "to")
    overview = table(heads, (_row(family) for family in LAYERS.values()))
    families = (part for family in LAYERS.values() for part in _family(family))
    adapted = table(("input", "you write", "inserted", "why"), _adapters())
    return page(HEAD, overview, *families, ADAPTERS, adapted)


def _row(family: Family[Any]) -> tuple[str, ...]:
    link = f"[`{family.name}`](#{family.name})"
    taken = " or ".join(map(letters, family.accepts))
    return link, family.summary, taken, " or ".join(family.gives)


def _family(family: Family[Any]) -> Iterator[str]:
    yield f"## {code(family.name)}"
    yield f"{family.summary[:1].upper()}{family.summary[1:]}."
    shapes = zip(map(letters, family.accepts), family.gives, strict=True)
    facts = [f"{taken} → {given}" for taken, given in shapes]
    if family.weighted:
        facts.append(f"The usual dropout rate is {AUTO_RATES[family.group]:g}.")
    yield "\n".join(f"- {fact}" for fact in facts)
    if family.all_options:
        yield table(OPTIONS, (_option(family, o) for o in family.all_options))


def _option(family: Family[Any], option: Option) -> tuple[str, ...]:
    default = code(option.default)
    if option.default is None:
        default = option.otherwise or "required"
    meaning = f"{option.meaning}; the short form, `{family.name}: …`" * option.main
    return code(option.name), default, option.rule.expected, meaning or option.meaning


def _adapters() -> Iterator[tuple[str, ...]]:
    for kind, per_step, stack in EXAMPLES:
        plan = make_plan(Answers(kind, "multiclass", stack, per_step=per_step))
        added = [a for a in plan.layers if a.reason and a.kind != "dropout"]
        where = code(kind) + ", per step" * per_step
        for layer in added:
            yield where, code(stack), f"{code(layer.name)}: {layer.title}", layer.reason
