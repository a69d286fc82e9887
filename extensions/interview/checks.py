"""What the validators of the questions say."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from ..planner import (
    AUTO,
    COLUMN_READERS,
    READERS,
    SOURCES,
    TASKS,
    Loss,
    PlanError,
    choose_head_form,
    choose_loss,
    input_shape,
    parse_layers,
    read_extras,
    read_outputs,
    read_vocabulary,
)
from .answers import BEFORE_ASKING, JUDGED, plan_of
from .columns import read_columns
from .fitting import file_problem, misfit
from .names import package_name_problem, project_name_problem
from .toolbar import fit_toolbar


@pass_context
def problem(context: Context, name: str) -> str:
    """Return what is wrong with an answer, else nothing.

    An answer given with `-d` is left to `preflight`, or to the plan where it depends on
    answers still to be asked: a validator's message for it would end in a traceback.
    """
    early = BEFORE_ASKING in context
    if not early and name in context["_copier_conf"]["data"]:
        return ""
    try:
        wrong = CHECKS[name](context.get_all()) if name in CHECKS else ""
    except PlanError as error:
        wrong = str(error) if early else error.brief
    wrong = wrong or (
        file_problem(context) if name == "data" else misfit(context, name)
    )
    return wrong if early else fit_toolbar(name, wrong)


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
    choose_head_form(TASKS[answers["task"]], loss, answer, padded=False)
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
    **{name: _reads(name, read) for name, read in COLUMN_READERS.items()},
    "time": _reads("time", COLUMN_READERS["split"]),
    "schema": _reads("schema", read_columns),
}
