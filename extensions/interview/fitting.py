"""Whether an answer fits the person's file; what is said of one that does not."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2.runtime import Context

from ..inspection import InspectionError, split_names
from .inspecting import LEARNED, before, conclude_any, file_given, learned_answers

# Columns that a changed file may have though the last run knew none.
SET_APART = ("group", "split", "ignore")


def file_problem(context: Context) -> str:
    """Say why a file cannot be learned from with the given answers; "" if it can.

    If it can with those of the last run, such as another target, it can too.
    """
    answers, given = context.get_all(), context["_copier_conf"]["data"]
    path = file_given(answers)
    try:
        if path:
            conclude_any(path, before(context, "data"), learned_answers(answers))
    except InspectionError as error:
        # What is wrong with another answer is told there.
        return str(error) if error.question not in given else ""
    return ""


def misfit(context: Context, name: str, asking: bool = True) -> str:
    """Say why an answer does not fit the person's file; "" where it does.

    While it is `asking`, an answer may be one of the last run.
    """
    answers = context.get_all()
    path = file_given(answers)
    if not path or name not in LEARNED or name not in answers:
        return ""
    stale = asking and _is_of_last_run(context, name)
    own = {} if stale else {name: answers[name]}
    everything = learned_answers(answers, name)
    try:
        findings = conclude_any(path, before(context, name) | own, everything | own)
    except InspectionError as error:
        return str(error)
    offered = findings.offers.get(name)
    if offered and str(answers[name]) not in offered:
        return f"{Path(path).name} can be {' or '.join(offered)}."
    finding = findings.found.get(name)
    if finding and stale:
        lacking = set(split_names(finding.answer)) - set(split_names(answers[name]))
        if lacking and (name == "ignore" or not answers[name]):
            return f"{Path(path).name} has {finding.answer}: {finding.reason}."
    if finding and name in findings.fixed and not _same(answers[name], finding.answer):
        return f"{Path(path).name} gives {finding.answer}: {finding.reason}."
    return ""


def _is_of_last_run(context: Context, name: str) -> bool:
    """Say whether columns are those that the last run set apart, of another file."""
    answers, given = context.get_all(), context["_copier_conf"]["data"]
    recorded = (
        context["_copier_answers"].get(name) if "_copier_answers" in context else None
    )
    return name in SET_APART and name not in given and answers[name] == recorded


def misfits(context: Context, answers: Mapping[str, Any]) -> list[str]:
    """Return what does not fit the person's file, when all answers are known."""
    found = (
        (name, misfit(context, name, asking=False))
        for name in LEARNED
        if name in answers
    )
    return [f"{name}: {problem}" for name, problem in found if problem]


def _same(answer: object, expected: str) -> bool:
    """Compare an answer with another, whether it is a text or what YAML makes of it."""
    return str(answer).replace(" ", "").lower() == expected.replace(" ", "").lower()
