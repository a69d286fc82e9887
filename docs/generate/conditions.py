"""Where something holds, in words: read off the answers for which it does."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from jinja2 import Environment, StrictUndefined, meta

from extensions.interview import register
from extensions.planner import (
    AXES,
    OPTIMIZERS,
    PRESETS,
    SCHEDULES,
    TASKS,
    sources_offered,
    tasks_fitting,
)

from .markdown import code, listed

ENVIRONMENT = Environment(
    undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
register(ENVIRONMENT)
Answers = dict[str, Any]
TIED = ("input_kind", "data_source", "task", "loss")
# Answers that do not limit each other; None is an answer that was not given.
FREE: dict[str, tuple[str | None, ...]] = {
    "preset": (next(iter(PRESETS["image"])), "recommend"),
    "layers": (None, "[mlp: 64]"),
    "optimizer": ("auto", *OPTIMIZERS),
    "schedule": ("auto", *SCHEDULES),
    "project_name": ("Digit Reader",),
}
# Fewer values than this are listed though their complement is shorter.
FEW = 4


def possible(template: str) -> list[Answers]:
    """Return every combination of those answers that a template reads."""
    read = meta.find_undeclared_variables(ENVIRONMENT.parse(template))
    tied = [name for name in TIED if name in read]
    free = [name for name in FREE if name in read]
    seen = dict.fromkeys(tuple(row[name] for name in tied) for row in _tied())
    rows = product(seen, *(FREE[name] for name in free))
    return [dict(zip(tied + free, (*row[0], *row[1:]), strict=True)) for row in rows]


def _tied() -> Iterator[Answers]:
    for kind in AXES:
        for source in sources_offered(kind):
            for task in tasks_fitting(kind, source):
                for loss in ("auto", *TASKS[task].losses):
                    row = (kind, source, task, loss)
                    yield dict(zip(TIED, row, strict=True))


def render(template: str, answers: Answers) -> str:
    """Return what a template prints for these answers."""
    given = {name: value for name, value in answers.items() if value is not None}
    return ENVIRONMENT.from_string(template).render(given)


def variants(template: str) -> dict[str, str]:
    """Return what a template can print, each with the answers that lead to it."""
    rows = possible(template)
    printed = [render(template, row) for row in rows]
    return {
        text: where(
            [row for row, own in zip(rows, printed, strict=True) if own == text], rows
        )
        for text in dict.fromkeys(printed)
    }


def where(found: list[Answers], rows: list[Answers]) -> str:
    """Say for which answers something holds that does for `found` of all rows."""
    parts = []
    limits = {}
    for name in rows[0]:
        values, own = _values(name, rows), _values(name, found)
        taken = [value for value in values if value in own]
        if values != taken:
            limits[name] = taken
            parts.append(_part(name, values, taken))
    kept = [row for row in rows if all(row[n] in v for n, v in limits.items())]
    return " and ".join(parts) if kept == found else _apart(found, rows)


def _apart(found: list[Answers], rows: list[Answers]) -> str:
    """Say it for each value of the first answer that is not settled."""
    first = next(name for name in rows[0] if len(_values(name, rows)) > 1)
    alike: dict[str, list[Any]] = {}
    for value in _values(first, found):
        inner = where(_with(found, first, value), _with(rows, first, value))
        alike.setdefault(inner, []).append(value)
    parts = (
        f"{code(first)} is {listed(values)}" + f" ({inner})" * bool(inner)
        for inner, values in alike.items()
    )
    return "; or ".join(parts)


def _with(rows: list[Answers], name: str, value: Any) -> list[Answers]:
    return [row for row in rows if row[name] == value]


def _values(name: str, rows: list[Answers]) -> list[Any]:
    return list(dict.fromkeys(row[name] for row in rows))


def _part(name: str, values: list[Any], taken: list[Any]) -> str:
    if None in values:
        return f"{code(name)} is {'not ' * (None in taken)}given"
    others = [value for value in values if value not in taken]
    if len(others) < len(taken) and len(taken) >= FEW:
        return f"{code(name)} is not {listed(others)}"
    return f"{code(name)} is {listed(taken)}"
