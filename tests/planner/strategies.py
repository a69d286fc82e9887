"""Random stacks, as a person could write them."""

import yaml
from hypothesis import strategies as st

from extensions.planner.layers import LAYERS
from extensions.planner.options import Rule

# What people write most often, and what fits most kinds of input, comes most often.
FAMILIES = sorted([*LAYERS, *3 * ("mlp", "conv1d", "conv2d", "lstm")])
SAMPLES = {"units": 8, "filters": 4, "hidden": 6, "size": 8, "rate": 0.1}


def sample(rule: Rule, default: object) -> st.SearchStrategy[object]:
    """Return the default, or an example of what the rule accepts."""
    return st.sampled_from([default, yaml.safe_load(rule.example)])


@st.composite
def layers(draw: st.DrawFn) -> dict[str, object] | str:
    """Draw a layer of any family, with some of its options."""
    family = LAYERS[draw(st.sampled_from(FAMILIES))]
    options = {o.name: draw(sample(o.rule, o.default)) for o in family.options}
    chosen = {
        option.name: options[option.name]
        for option in family.options
        if options[option.name] != option.default
    }
    if family.size is not None:
        chosen[family.size.name] = SAMPLES[family.size.name]
    return {family.name: chosen} if chosen else family.name


stacks = st.lists(layers(), min_size=1, max_size=6)
