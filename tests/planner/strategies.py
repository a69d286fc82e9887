"""Random stacks, as a person could write them."""

from dataclasses import dataclass

import yaml
from hypothesis import assume
from hypothesis import strategies as st

from extensions.planner import Answers, Plan, PlanError, make_plan
from extensions.planner.data.demos import DEMOS
from extensions.planner.layers import LAYERS
from extensions.planner.layers.options import SIZE, Option

# What people write most often, and what fits most kinds of input, comes most often.
FAMILIES = (*sorted(LAYERS), *3 * ("mlp", "conv1d", "conv2d", "lstm"))
SIZES = (1, 2, 3)
SAMPLES = {"units": 8, "filters": 4, "hidden": 6, "size": 8, "rate": 0.1}
# Rates that no family has of itself, so that a test sees where they come from.
OWN_RATES = (None, 0, 0.45)
ANSWERS = ("auto", "0.35", "0")
# What an example of each kind can become on its way through a network.
AXES = {
    "tabular": {"F"},
    "series": {"TF", "F"},
    "image": {"HWC", "F"},
    "video": {"THWC", "HWC", "TF", "F"},
    "tokens": {"T", "TF", "F"},
}
# What keeps the pixels, so that other layers behind it can still take them.
PIXELS = {"image": ("conv2d", "pool"), "video": ("conv2d", "convlstm", "pool")}


@dataclass(frozen=True)
class Network:
    """A stack that the planner accepts, and its plan."""

    cell: tuple[str, str, bool]
    stack: list[object]
    answer: str
    plan: Plan

    def __repr__(self) -> str:
        return f"{self.cell} {self.stack} dropout {self.answer}"

    def plan_with(self, answer: str) -> Plan:
        """Return the plan of the same stack with another answer to `dropout`."""
        return plan_of(self.cell, self.stack, answer)


def plan_of(cell: tuple[str, str, bool], stack: list[object], dropout: str) -> Plan:
    kind, task, per_step = cell
    return make_plan(Answers(kind, task, stack, per_step=per_step, dropout=dropout))


def sample(option: Option) -> st.SearchStrategy[object]:
    """Return the default, or an example of what the option accepts."""
    if option.name == "dropout":
        return st.sampled_from(OWN_RATES)
    if option.rule is SIZE:
        return st.sampled_from([option.default, *SIZES])
    return st.sampled_from([option.default, yaml.safe_load(option.rule.example)])


@st.composite
def layers(
    draw: st.DrawFn, families: tuple[str, ...] = FAMILIES
) -> dict[str, object] | str:
    """Draw a layer of any of these families, with some of its options."""
    family = LAYERS[draw(st.sampled_from(families))]
    others = [option for option in family.all_options if not option.main]
    options = {o.name: draw(sample(o)) for o in others}
    chosen = {
        option.name: options[option.name]
        for option in others
        if options[option.name] != option.default
    }
    if family.size is not None:
        chosen[family.size.name] = SAMPLES[family.size.name]
    return {family.name: chosen} if chosen else family.name


stacks = st.lists(layers(), min_size=1, max_size=6)


@st.composite
def networks(draw: st.DrawFn, beginning: tuple[str, ...] = ()) -> Network:
    """Draw a network for any data set: of the layers drawn, those that fit.

    `beginning` names the families that its first layers come from, if not from any.
    """
    cell = draw(st.sampled_from(sorted(DEMOS)))
    answer = draw(st.sampled_from(ANSWERS))
    fitting = tuple(x for x in sorted(LAYERS) if AXES[cell[0]] & {*LAYERS[x].accepts})
    first = layers(beginning or PIXELS.get(cell[0], fitting))
    front = draw(st.lists(first, max_size=2 if beginning else 4))
    back = draw(st.lists(layers(fitting), min_size=2, max_size=5))
    stack: list[object] = []
    for layer in [*front, *back]:
        try:
            plan_of(cell, [*stack, layer], answer)
        except PlanError:
            continue
        stack.append(layer)
    assume(stack)
    return Network(cell, stack, answer, plan_of(cell, stack, answer))
