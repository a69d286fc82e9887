"""The answers, as Copier holds them while it asks, and what follows from them."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from typing import Any

from copier.errors import UserMessageError
from jinja2 import pass_context
from jinja2.runtime import Context

from ..planner import (
    AUTO,
    READERS,
    SOURCES,
    TASKS,
    Answers,
    Loss,
    Plan,
    PlanError,
    choose_head,
    choose_loss,
    input_shape,
    make_plan,
    make_project,
    parse_layers,
    read_extras,
    read_outputs,
    read_vocabulary,
)
from .names import package_name_problem, project_name_problem

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
    notes = "".join(f"\n   Note: {note}" for note in plan.notes)
    return (
        f"{road}, {plan.parameters:,} parameters\n"
        f"   loss {plan.objective.loss.name}, optimizer {training.optimizer}, "
        f"learning rate {training.learning_rate:g}, {training.epochs} epochs{notes}"
    )


@pass_context
def problem(context: Context, name: str) -> str:
    """Return what is wrong with an answer, for the prompt's one line; else nothing.

    An answer given with `-d` is left to `preflight`, or to the plan where it depends on
    answers still to be asked: a validator's message for it would end in a traceback.
    """
    early = BEFORE_ASKING in context
    if not early and name in context["_copier_conf"]["data"]:
        return ""
    try:
        return CHECKS[name](context.get_all())
    except PlanError as error:
        return str(error) if early else error.brief


@pass_context
def postflight(context: Context) -> str:
    """Refuse data for questions that were not asked, which Copier would not record."""
    given = context["_copier_conf"]["data"]
    if "checked" in given:
        # Copier repeats an update with all its answers.
        return ""
    lost = sorted(set(given) & set(PLANNED) - set(context["_copier_answers"]))
    stop([f"{name}: this question is not asked here" for name in lost])
    return ""


def _layers(answers: Mapping[str, Any]) -> str:
    if "input_kind" in answers and "task" in answers:
        plan_of(
            {name: answers[name] for name in (*JUDGED, "layers") if name in answers}
        )
    else:
        parse_layers(answers["layers"])
    return ""


def _chosen_loss(answers: Mapping[str, Any], loss: str) -> Loss:
    task, source = TASKS[answers["task"]], SOURCES[answers["data_source"]]
    held = source.probabilities
    return choose_loss(task, loss, probabilities=held, source=source.name)


def _loss(answers: Mapping[str, Any]) -> str:
    _chosen_loss(answers, answers["loss"])
    return ""


def _output_activation(answers: Mapping[str, Any]) -> str:
    loss = _chosen_loss(answers, answers.get("loss", AUTO))
    answer = answers["output_activation"]
    choose_head(TASKS[answers["task"]], loss, answer, padded=False)
    return ""


def _input_shape(answers: Mapping[str, Any]) -> str:
    input_shape(answers["input_kind"], answers["input_shape"])
    return ""


def _outputs(answers: Mapping[str, Any]) -> str:
    read_outputs(answers["task"], answers["outputs"])
    return ""


def _vocabulary(answers: Mapping[str, Any]) -> str:
    read_vocabulary(answers["vocabulary"])
    return ""


def _reads(name: str, read: Callable[[object], object]) -> Callable[..., str]:
    def check(answers: Mapping[str, Any]) -> str:
        read(answers[name])
        return ""

    return check


CHECKS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "project_name": lambda answers: project_name_problem(answers["project_name"]),
    "package_name": lambda answers: package_name_problem(answers["package_name"]),
    "input_shape": _input_shape,
    "outputs": _outputs,
    "vocabulary": _vocabulary,
    "layers": _layers,
    "loss": _loss,
    "output_activation": _output_activation,
    **{name: _reads(name, read) for name, read in READERS.items()},
    "extras": _reads("extras", read_extras),
}
