"""The answers, as Copier holds them while it asks, and what follows from them."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from copier.errors import UserMessageError
from jinja2 import pass_context
from jinja2.runtime import Context

from ..planner import (
    Answers,
    Plan,
    PlanError,
    make_plan,
    make_project,
)
from .fitting import misfits

# What a stack must fit.
JUDGED = (
    "input_kind",
    "data_source",
    "task",
    "input_shape",
    "outputs",
    "vocabulary",
    "padded",
    "per_step",
)
PLANNED = tuple(field.name for field in fields(Answers))

# Given by preflight, which checks the answers that came without being asked.
BEFORE_ASKING = "_before_asking"


def stop(problems: list[str]) -> None:
    """End with one message if there are problems."""
    if problems:
        lines = "".join(f"\n- {problem}" for problem in problems)
        raise UserMessageError(f"This template cannot use these answers:{lines}")


def known_answers(answers: Mapping[str, Any], **others: Any) -> Answers:
    """Return the answers that a plan follows from; unknown ones take their defaults."""
    return Answers(**others, **{k: answers[k] for k in PLANNED if k in answers})


def plan_of(answers: Mapping[str, Any]) -> Plan:
    """Make the plan of the answers that are known."""
    return make_plan(known_answers(answers))


@pass_context
def compute_plan(context: Context) -> dict[str, Any]:
    """Return the plan as data for the templates; no wrong answer gets past this."""
    try:
        return asdict(make_project(known_answers(context.get_all())))
    except PlanError as error:
        raise UserMessageError(str(error)) from None


@pass_context
def summary(context: Context) -> str:
    """Tell what will be built and what is unusual in it, before the last prompt."""
    try:
        plan = plan_of(context.get_all())
    except PlanError as error:
        return str(error)
    shapes = [plan.data.inputs, *(layer.outputs for layer in plan.layers)]
    steps = [s for s, after in zip(shapes, shapes[1:], strict=False) if s != after]
    road = " -> ".join(str(shape) for shape in [*steps, shapes[-1], plan.head.outputs])
    training = plan.training
    notes = "".join(f"\n   Note: {note}" for note in plan.warnings)
    return (
        f"{road}, {plan.parameters:,} parameters\n"
        f"   loss {plan.objective.loss.name}, optimizer {training.optimizer}, "
        f"learning rate {training.learning_rate:g}, {training.epochs} epochs{notes}"
    )


@pass_context
def postflight(context: Context) -> str:
    """Refuse data for questions that were not asked, which Copier would not record."""
    given = context["_copier_conf"]["data"]
    if "checked" in given:
        # Copier repeats an update with all its answers.
        return ""
    lost = sorted(set(given) & set(PLANNED) - set(context["_copier_answers"]))
    stop([f"{name}: this question is not asked here" for name in lost])
    stop(misfits(context, context["_copier_answers"]))
    return ""
