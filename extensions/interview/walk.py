"""One walk over the questions, as Copier will make it, to find what would go wrong."""

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any

import yaml
from jinja2 import Environment, Template, UndefinedError
from jinja2.runtime import Context

from ..planner import NotPlainError, check_plain, quote
from .answers import BEFORE_ASKING
from .inspecting import LEARNED, file_given
from .kinds import as_list, type_problem
from .renamed import carried_answers


class Walk:
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
        if alone:
            self.known |= carried_answers(context)

    def problems(self) -> list[str]:
        """Return what is wrong with each answer, in the questions' order."""
        found = []
        for name, question in self.questions.items():
            if name in self.known and self._outlived(name, question):
                self.known.pop(name)
            elif name in self.known:
                problem = self._problem(name, question)
                if problem and not self._adapts(name):
                    found.append(_once(f"{name}: {problem}"))
                if problem and name == "data":
                    # What follows depends on it.
                    return found
                if problem:
                    # What follows is judged as if this had not been said.
                    self._take_default(name, question)
            elif self.alone and self._asked(question):
                self._take_default(name, question)
        return found

    def fits(self, name: str, answer: object) -> bool:
        """Say whether an answer is one that its question takes, beside the others."""
        self.known[name] = answer
        return not self._problem(name, self.questions[name])

    def _outlived(self, name: str, question: Mapping[str, Any]) -> bool:
        """Say whether an answer of the last run is to no question of this one."""
        return name not in self.given and not self._asked(question)

    def _adapts(self, name: str) -> bool:
        """Say whether an answer of the last run gives way to what a new file says."""
        return (
            name in LEARNED and name not in self.given and bool(file_given(self.given))
        )

    def _take_default(self, name: str, question: Mapping[str, Any]) -> None:
        self.known.pop(name, None)
        with suppress(UndefinedError):
            self.known[name] = self._render(question["default"])

    def _problem(self, name: str, question: Mapping[str, Any]) -> str:
        try:
            if not self._asked(question):
                return "this question is not asked with these other answers."
            wrong = self._read(name, question)
            return wrong or self._render(question.get("validator", ""))
        except UndefinedError as error:
            return f"it depends on an answer that must be given too: {error}."

    def _read(self, name: str, question: Mapping[str, Any]) -> str:
        """Take an answer as Copier will hand it on; return what is wrong with it."""
        kind, value = self._render(question["type"]), self.known[name]
        try:
            # Before anything prints it: an alias can make an endless list.
            check_plain(value, table=name == "schema")
        except NotPlainError as error:
            return f"{quote(value)} {error}."
        choices = question.get("choices", {})
        if question.get("multiselect"):
            self.known[name] = chosen = as_list(value)
            if not isinstance(chosen, list):
                offered = ", ".join(self._offered(choices)[:2])
                return f"{quote(value)} is not a list, such as [{offered}]."
            problems = (self._choice_problem(one, choices) for one in chosen)
            return next(filter(None, problems), "")
        wrong = type_problem(value, kind)
        if kind in ("str", "path"):
            # A file of answers may hold a bare number.
            self.known[name] = str(value)
        return wrong or self._choice_problem(value, choices)

    def _choice_problem(self, value: object, choices: Any) -> str:
        offered = self._offered(choices)
        if not offered or str(value) in offered:
            return ""
        return f"{quote(value)} is not one of {', '.join(offered)}."

    def _offered(self, choices: Any) -> list[str]:
        if isinstance(choices, str):
            choices = yaml.safe_load(self._render(choices))
        values = choices.values() if isinstance(choices, dict) else choices
        return [str(value) for value in values]

    def _asked(self, question: Mapping[str, Any]) -> bool:
        return self._render(str(question.get("when", "true"))).lower() == "true"

    def _render(self, text: object) -> str:
        template = _compile(self.environment, str(text))
        return template.render({**self.context, **self.known})


@cache
def _compile(environment: Environment, text: str) -> Template:
    """Compile a text of a question once: it is rendered beside many answers."""
    return environment.from_string(text)


def _once(problem: str) -> str:
    """Planner messages begin with the question's name already."""
    name, _, rest = problem.partition(": ")
    return rest if rest.startswith(f"{name}: ") else problem
