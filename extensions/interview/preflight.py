"""Check every answer that comes without being asked, before the first question.

Copier ends in a traceback when a `-d` answer is wrong, ignores a misspelt question, and
silently drops a stored answer that no longer fits. All three end here instead, in one
message.

An update renders three times: the old version anew from its own answers, the new one
into the project, and the new one once more, beside it, from all answers of the second
time. Only the second is of answers that nobody has checked.
"""

import difflib
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from .answers import stop
from .questions import questions
from .renamed import carried_answers, present_name
from .walk import Walk

# The answer to the question `checked`, which is asked of nobody and not recorded. So
# only the third time of an update is given it: by Copier, as any other answer.
CHECKED = secrets.token_hex(16)


@pass_context
def preflight(context: Context, conf: Mapping[str, Any]) -> bool:
    """Stop with every problem of the given answers; else nothing is to be asked.

    It is a filter, because an answer to a question of its name would hide a function.
    """
    if conf["data"].get("checked") != CHECKED:
        asked = questions(Path(conf["src_path"]))
        alone = conf["defaults"] or conf["skip_answered"]
        stop([*_unknown(conf, asked), *Walk(context, asked, alone).problems()])
    return False


@pass_context
def carried(context: Context, name: str, usual: object) -> object:
    """Return the default of a renamed question: what is recorded, else the usual."""
    answer = carried_answers(context).get(name, usual)
    return answer if _fits(context, name, answer) else usual


@pass_context
def settled(context: Context, name: str) -> bool:
    """Say whether `--skip-answered` skips a renamed question, whose answer is known."""
    answers = carried_answers(context)
    skip = context["_copier_conf"]["skip_answered"]
    return skip and name in answers and _fits(context, name, answers[name])


def _fits(context: Context, name: str, answer: object) -> bool:
    asked = questions(Path(context["_copier_conf"]["src_path"]))
    return Walk(context, asked, alone=True).fits(name, answer)


def _unknown(conf: Mapping[str, Any], asked: Mapping[str, Any]) -> list[str]:
    given = conf["data"]
    if "_commit" in given and given["_commit"] == conf["vcs_ref"]:
        # The first time of an update. A merge of branches may have left an answer in
        # the file to a question that this version did not ask either.
        return []
    return [
        f"{name}: there is no such question.{_instead(name, asked)}"
        for name in given
        if name not in asked and name not in ("_commit", "_src_path")
    ]


def _instead(name: str, asked: Mapping[str, Any]) -> str:
    now = present_name(name)
    if now:
        return f" It is called {now} now."
    close = difflib.get_close_matches(name, asked, n=1)
    if close:
        return f" Did you mean {close[0]}?"
    return f" The questions are {', '.join(asked)}."
