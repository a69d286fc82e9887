"""Every task: what it gives, learns from, and is measured by."""

from collections.abc import Iterator

from extensions.planner import (
    AXES,
    SOURCES,
    TASKS,
    per_step_offered,
    sources_offered,
    steps_offered,
    tasks_fitting,
)
from extensions.planner.objective.task import Task

from .markdown import code, listed, page, table

HEAD = """# Tasks

A task is what the network predicts. The columns of the tables are data sources; *also
per step* means that `per_step: true` is available, with an output at every step."""
TARGETS = {
    "index": "a class, as its number or its name",
    "flags": "zeros and ones",
    "numbers": "numbers",
    "probabilities": "a probability for each class",
    "sequence": "a sequence of labels",
}


def build() -> str:
    """Return the page of the tasks."""
    return page(HEAD, *(part for task in TASKS.values() for part in _task(task)))


def _task(task: Task) -> Iterator[str]:
    yield f"## {code(task.name)}"
    yield f"{task.title[:1].upper()}{task.title[1:]}."
    yield "\n".join(f"- {fact}" for fact in _facts(task))
    yield table(("input", *map(code, SOURCES)), _rows(task))


def _facts(task: Task) -> Iterator[str]:
    yield f"Output: {task.outputs}."
    yield f"Target: {TARGETS[task.target]}."
    names = ", ".join(f"[`{name}`](losses.md#{name})" for name in task.losses)
    yield f"Losses, the default first: {names}."
    others = [score for score in task.scores if score != task.metric]
    beside = f"; also {listed(others, 'and')}" if others else ""
    yield f"Main metric: {code(task.metric)}, at best {task.best_score:g}{beside}."
    if task.activations != ("",):
        yield f"Output activation: {listed(task.activations)}."


def _rows(task: Task) -> Iterator[tuple[str, ...]]:
    for kind in AXES:
        cells = tuple(_cell(task, kind, source) for source in SOURCES)
        if any(cells):
            yield (code(kind), *cells)


def _cell(task: Task, kind: str, source: str) -> str:
    fits = source in sources_offered(kind) and task.name in tasks_fitting(kind, source)
    offered = per_step_offered if source == "demo" else steps_offered
    return fits * ("also per step" if offered(kind, task.name) else "yes")
