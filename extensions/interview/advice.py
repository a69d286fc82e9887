"""The stack that the prompt for layers begins with: a preset's, or the advisor's."""

from collections.abc import Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from ..planner import PRESETS, Advice, first_preset, recommend
from .answers import known_answers

RECOMMEND = "recommend"


@pass_context
def proposed_layers(context: Context) -> str:
    """Return the stack to begin with."""
    return _propose(context.get_all()).layers


@pass_context
def reasons(context: Context) -> str:
    """Tell why the advisor proposes it, a line for each reason; nothing of a preset."""
    return "".join(f"   {line}\n" for line in _propose(context.get_all()).reasons)


def _propose(answers: Mapping[str, Any]) -> Advice:
    presets = PRESETS[answers["input_kind"]]
    name = answers.get("preset", first_preset(answers["input_kind"]))
    if name != RECOMMEND:
        return Advice(presets[name], ())
    asked = {key: answers.get(key, usual) for key, usual in USUAL.items()}
    return recommend(known_answers(answers, layers=""), **asked)


# What is not asked, such as the reach in a table, changes nothing.
USUAL = {"structure": "textured", "reach": "medium", "examples": "some"}
