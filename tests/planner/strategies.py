"""Random stacks, as a person could write them."""

from dataclasses import dataclass

import yaml
from hypothesis import assume
from hypothesis import strategies as st

from extensions.planner import Answers, Plan, PlanError, make_plan
from extensions.planner.demos import DEMOS
from extensions.planner.layers import LAYERS
from extensions.planner.options import Option

# What people write most often, and what fits most kinds of input, comes most often.
FAMILIES = sorted([*LAYERS, *3 * ("mlp", "conv1d", "conv2d", "lstm")])
SAMPLES = {"units": 8, "filters": 4, "hidden": 6, "size": 8, "rate": 0.1}
# Rates that no family has of itself, so that a test sees where they come from.
OWN_RATES = (None, 0, 0.45)
ANSWERS = ("auto", "0.35", "0")


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
    return st.sampled_from([option.default, yaml.safe_load(option.rule.example)])


@st.composite
def layers(draw: st.DrawFn) -> dict[str, object] | str:
    """Draw a layer of any family, with some of its options."""
    family = LAYERS[draw(st.sampled_from(FAMILIES))]
    options = {o.name: draw(sample(o)) for o in family.options}
    chosen = {
        option.name: options[option.name]
        for option in family.options
        if options[option.name] != option.default
    }
    if family.size is not None:
        chosen[family.size.name] = SAMPLES[family.size.name]
    return {family.name: chosen} if chosen else family.name


stacks = st.lists(layers(), min_size=1, max_size=6)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Draw a network for any data set: of the layers drawn, those that fit."""
    cell = draw(st.sampled_from(sorted(DEMOS)))
    answer = draw(st.sampled_from(ANSWERS))
    stack: list[object] = []
    for layer in draw(st.lists(layers(), min_size=1, max_size=9)):
        try:
            plan_of(cell, [*stack, layer], answer)
        except PlanError:
            continue
        stack.append(layer)
    assume(stack)
    return Network(cell, stack, answer, plan_of(cell, stack, answer))
