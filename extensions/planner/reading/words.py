"""Read the answers that are words, yes or no, or lists."""

from collections.abc import Iterable
from typing import Any

from ..errors import PlanError, quote
from .plain import NotPlainError, check_plain
from .plain_yaml import read_yaml

AUTO = "auto"
NONE = "none"
TRUE = {"true", "yes", "y", "on", "1"}
FALSE = {"false", "no", "n", "off", "0"}


def text_of(name: str, answer: object) -> str:
    """Return a single value as text, without the spaces around it."""
    if isinstance(answer, str):
        return answer.strip()
    try:
        if isinstance(answer, int | float):
            return str(answer)
    except ValueError:
        pass
    problem = f"{quote(answer)} is not a single value"
    raise PlanError(name, problem, "Write a word or a number.")


def truth(name: str, answer: object) -> bool:
    """Read a yes or no, as Copier and YAML write them."""
    text = text_of(name, answer).lower()
    if text not in TRUE | FALSE:
        problem = f"{quote(answer)} is neither true nor false"
        raise PlanError(name, problem, "Use true or false.")
    return text in TRUE


def one_of(name: str, answer: object, names: Iterable[str]) -> str:
    """Read one of some words."""
    known = list(names)
    if answer in known:
        return str(answer)
    raise PlanError(
        name, f"{quote(answer)} is not a choice", f"Use {', '.join(known)}."
    )


def plain_list(name: str, answer: object, cure: str) -> list[Any]:
    """Read a list, written as YAML or given as the list that YAML makes of it."""
    written = quote(answer)
    try:
        entries = read_yaml(answer) if isinstance(answer, str) else answer
        check_plain(entries)
    except NotPlainError as error:
        raise PlanError(name, f"{written} {error}", cure) from None
    if not isinstance(entries, list):
        raise PlanError(name, f"{written} is not a list", cure)
    return entries
