"""Check every answer that comes without being asked, before the first question.

Copier ends in a traceback when a `-d` answer is wrong, ignores a misspelt question, and
silently drops a stored answer that no longer fits. All three end here instead, in one
message.
"""

import difflib
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, Template, UndefinedError, pass_context
from jinja2.runtime import Context

from .answers import BEFORE_ASKING, stop

BOOLEANS = {"true", "false", "yes", "no", "y", "n", "on", "off", "1", "0"}


@pass_context
def preflight(context: Context) -> str:
    """Stop with every problem of the given answers; return an empty text."""
    conf = context["_copier_conf"]
    questions = _questions(Path(conf["src_path"]))
    given = conf["data"]
    walk = _Walk(context, questions, alone=conf["defaults"] or conf["skip_answered"])
    stop([*_unknown(given, questions), *walk.problems()])
    return ""


@cache
def _questions(template: Path) -> dict[str, Any]:
    """Read the questions that a person can be asked, in their order."""
    entries = yaml.safe_load((template / "copier.yml").read_text(encoding="utf-8"))
    return {
        name: question
        for name, question in entries.items()
        if not name.startswith("_") and question.get("when") is not False
    }


def _unknown(given: Mapping[str, Any], questions: Mapping[str, Any]) -> list[str]:
    if "_commit" in given:
        # An update renders anew with all stored answers, also those of old questions.
        return []
    return [
        f"{name}: there is no such question.{_close(name, questions)}"
        for name in given
        if name not in questions
    ]


def _close(name: str, names: Mapping[str, Any]) -> str:
    close = difflib.get_close_matches(name, names, n=1)
    if close:
        return f" Did you mean {close[0]}?"
    return f" The questions are {', '.join(names)}."


class _Walk:
    """Goes through the questions as Copier will, and collects what would go wrong.

    With `alone`, nobody is asked: answers come from the command, from the last run and
    from the defaults. Otherwise only the answers of the command are known.
    """

    def __init__(
        self, context: Context, questions: Mapping[str, Any], alone: bool
    ) -> None:
        self.environment: Environment = context.environment
        self.context = {
            name: value
            for name, value in context.get_all().items()
            if name not in questions
        }
        self.context[BEFORE_ASKING] = True
        self.given = context["_copier_conf"]["data"]
        self.questions = questions
        self.alone = alone
        self.known = {
            name: context[name]
            for name in questions
            if name in context and (alone or name in self.given)
        }

    def problems(self) -> list[str]:
        found = []
        for name, question in self.questions.items():
            if name in self.known and self._outlived(name, question):
                self.known.pop(name)
            elif name in self.known:
                problem = self._problem(name, question)
                if problem:
                    found.append(_once(f"{name}: {problem}"))
                    # What follows is judged as if this had not been said.
                    self._take_default(name, question)
            elif self.alone and self._asked(question):
                self._take_default(name, question)
        return found

    def _outlived(self, name: str, question: Mapping[str, Any]) -> bool:
        """Say whether an answer of the last run is to no question of this one."""
        return name not in self.given and not self._asked(question)

    def _take_default(self, name: str, question: Mapping[str, Any]) -> None:
        self.known.pop(name, None)
        with suppress(UndefinedError):
            self.known[name] = self._render(question["default"])

    def _problem(self, name: str, question: Mapping[str, Any]) -> str:
        if not self._asked(question):
            return "this question is not asked beside the other answers."
        kind, value = self._render(question["type"]), self.known[name]
        wrong = _type_problem(value, kind)
        if kind == "str":
            # As Copier will hand it on: a file of answers may hold a bare number.
            self.known[name] = str(value)
        wrong = wrong or self._choice_problem(value, question.get("choices", {}))
        if wrong:
            return wrong
        return self._render(question.get("validator", ""))

    def _choice_problem(self, value: object, choices: Any) -> str:
        try:
            offered = self._offered(choices)
        except UndefinedError as error:
            return f"it depends on an answer that must be given too: {error}."
        if not offered or str(value) in offered:
            return ""
        return f"{str(value)[:60]!r} is not one of {', '.join(offered)}."

    def _offered(self, choices: Any) -> list[str]:
        if isinstance(choices, str):
            choices = yaml.safe_load(self._render(choices))
        return [str(value) for value in choices.values()]

    def _asked(self, question: Mapping[str, Any]) -> bool:
        return self._render(str(question.get("when", "true"))).lower() == "true"

    def _render(self, text: object) -> str:
        template = _compile(self.environment, str(text))
        return template.render({**self.context, **self.known})


@cache
def _compile(environment: Environment, text: str) -> Template:
    """Compile a text of a question once: it is rendered beside many answers."""
    return environment.from_string(text)


def _type_problem(value: object, kind: str) -> str:
    text = str(value)
    if kind == "str" and isinstance(value, list | dict):
        return f"{text[:60]!r} is not a text."
    if kind == "int" and not text.removeprefix("-").isdecimal():
        return f"{text[:60]!r} is not a whole number."
    if kind == "bool" and text.lower() not in BOOLEANS:
        return f"{text[:60]!r} is neither true nor false."
    return ""


def _once(problem: str) -> str:
    """Planner messages begin with the question's name already."""
    name, _, rest = problem.partition(": ")
    return rest if rest.startswith(f"{name}: ") else problem
