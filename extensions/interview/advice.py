"""The stack that the prompt for layers begins with: a preset's, or the advisor's."""

from collections.abc import Mapping
from typing import Any

from copier.errors import UserMessageError
from jinja2 import pass_context
from jinja2.runtime import Context

from ..planner import (
    PRESETS,
    Advice,
    Answers,
    PlanError,
    outline,
    presets_fitting,
    recommend,
)
from .answers import JUDGED, known_answers

RECOMMEND = "recommend"
RECOMMENDED = "a stack with its reasons, after at most three questions"
# What is not asked, such as the reach in a table, changes nothing.
USUAL = {"structure": "textured", "reach": "medium", "examples": "some"}


@pass_context
def presets_offered(context: Context, input_kind: str) -> dict[str, str]:
    """Return the presets that fit the data and the task, and the advisor."""
    known = context.get_all()
    data = {name: known[name] for name in JUDGED if name in known}
    fitting = PRESETS[input_kind]
    if "task" in data:
        fitting = presets_fitting(Answers(**data, layers=""))
    lines = {name: outline(stack) for name, stack in fitting.items()}
    return {**lines, RECOMMEND: RECOMMENDED}


@pass_context
def proposed_layers(context: Context, input_kind: str) -> str:
    """Return the stack to begin with."""
    return _propose(context.get_all(), PRESETS[input_kind]).layers


@pass_context
def reasons(context: Context, input_kind: str) -> str:
    """Tell why the advisor proposes it, a line for each reason; nothing of a preset."""
    advice = _propose(context.get_all(), PRESETS[input_kind])
    return "".join(f"   {line}\n" for line in advice.reasons)


def _propose(answers: Mapping[str, Any], presets: Mapping[str, str]) -> Advice:
    name = answers.get("preset", next(iter(presets)))
    if name != RECOMMEND:
        return Advice(presets[name], ())
    asked = {key: answers.get(key, usual) for key, usual in USUAL.items()}
    try:
        return recommend(known_answers(answers, layers=""), **asked)
    except PlanError as error:
        raise UserMessageError(str(error)) from None
