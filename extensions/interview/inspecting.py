"""What the person's file says, beside the answers that are known."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2.runtime import Context

from ..inspection import Findings, InspectionError, inspect_path
from ..planner import PlanError
from .columns import read_columns

# The questions that a file answers, in the order in which they are asked. What is said
# of one follows from the answers before it.
LEARNED = (
    "input_kind",
    "data_source",
    "target",
    "id",
    "group",
    "split",
    "time",
    "ignore",
    "numbers",
    "task",
    "per_step",
    "schema",
    "input_shape",
    "vocabulary",
    "padded",
    "outputs",
    "preset",
    "examples",
    "loss",
    "balance",
)
BOOLEANS = ("per_step", "padded", "balance")
YES = {"true", "yes", "y", "on", "1"}


def file_given(answers: Mapping[str, Any]) -> str:
    """Return the path of the person's data, "" where none was given."""
    return str(answers.get("data", "")).strip()


def conclude(path: str, known: Mapping[str, Any]) -> Findings:
    """Return what a file concludes beside other answers.

    Raises:
        InspectionError: Nothing can be learned of it.
    """
    given = {name: _text(name, known[name]) for name in LEARNED if name in known}
    return _conclude(path, _stamp(path), tuple(given.items()))


@lru_cache(maxsize=64)
def _conclude(path: str, stamp: int, known: tuple[tuple[str, str], ...]) -> Findings:
    return inspect_path(path).conclude(dict(known))


def _stamp(path: str) -> int:
    """Return when a file was changed, to read it anew after that."""
    try:
        return Path(path).expanduser().stat().st_mtime_ns
    except (OSError, RuntimeError, ValueError):
        return 0


def _text(name: str, answer: object) -> str:
    if name == "schema":
        return _read_schema(answer)
    text = str(answer).strip() if name not in ("target", "ignore") else str(answer)
    return str(text.lower() in YES).lower() if name in BOOLEANS else text


def _read_schema(answer: object) -> str:
    """Return the answer as JSON, "" where there is none that can be read."""
    try:
        columns = read_columns(answer)
    except PlanError:
        # The question says what is wrong with it.
        return ""
    return json.dumps(columns) if columns else ""


def before(context: Context, name: str) -> dict[str, Any]:
    """Return the answers to the questions before one, and those that were given."""
    earlier = LEARNED[: LEARNED.index(name)] if name in LEARNED else ()
    given = context["_copier_conf"]["data"]
    return {
        known: context[known]
        for known in LEARNED
        if known in context and known != name and (known in earlier or known in given)
    }


def learned_answers(answers: Mapping[str, Any], name: str = "") -> dict[str, Any]:
    """Return all answers that a file has to do with, but that to one question.

    The schema is left out: that of the last run says what another file held.
    """
    kept = (key for key in LEARNED if key not in (name, "schema"))
    return {key: answers[key] for key in kept if key in answers}


def conclude_any(path: str, *ways: dict[str, Any]) -> Findings:
    """Conclude beside the first answers with which a file can be learned from.

    At a first question the answers of the last run, such as its target, come last: they
    need not fit another file.

    Raises:
        InspectionError: It can with none; the text says why not with the first.
    """
    errors = []
    for known in ways:
        try:
            return conclude(path, known)
        except InspectionError as error:
            errors.append(error)
    raise errors[0]


def findings_of(context: Context, name: str) -> Findings:
    """Return what the person's file says at a question; nothing without one."""
    answers = context.get_all()
    path = file_given(answers)
    if not path:
        return Findings({})
    return _tolerant(path, before(context, name), learned_answers(answers, name))


def _tolerant(path: str, *ways: dict[str, Any]) -> Findings:
    """Conclude without the answers that are wrong, which is told at their questions."""
    try:
        return conclude_any(path, *ways)
    except InspectionError as error:
        first = ways[0]
        rest = {name: first[name] for name in first if name != error.question}
        return _tolerant(path, rest) if len(rest) < len(first) else Findings({})
