"""Questions and answers that older versions called otherwise.

A project keeps its answers under the names of the version that wrote it. A row here
carries one over: `copier update` and `copier recopy` read it under the old name, and
record it under the new one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2.runtime import Context


@dataclass(frozen=True)
class Renamed:
    """What older versions called a question, the newest name first, and its answers."""

    questions: tuple[str, ...] = ()
    answers: Mapping[str, Any] = field(default_factory=dict)


# By the question's present name. A name that was used once is never used again for
# another question, and no row is removed: a project may skip any number of versions.
RENAMED: Mapping[str, Renamed] = {}


def carried_answers(context: Context) -> dict[str, Any]:
    """Return the recorded answers of all rows, in present names, but not given ones."""
    given = context["_copier_conf"]["data"]
    carried = {}
    for name, row in RENAMED.items():
        recorded = [old for old in (name, *row.questions) if old in context]
        if recorded and name not in given:
            answer = context[recorded[0]]
            carried[name] = row.answers.get(str(answer), answer)
    return carried


def present_name(name: str) -> str | None:
    """Return what a question is called now that was once called so, if any is."""
    return next((now for now, row in RENAMED.items() if name in row.questions), None)


def former_names() -> set[str]:
    """Return every name that a question had once."""
    return {name for row in RENAMED.values() for name in row.questions}
