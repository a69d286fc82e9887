"""What `auto` chooses for every preset and task."""

from collections.abc import Iterator
from itertools import groupby

from extensions.planner import PRESETS, Answers, Plan, PlanError, make_plan
from extensions.planner.data.demos import DEMOS

from .markdown import page, table

HEAD = """# What `auto` chooses

The loss, optimizer, schedule, gradient clipping and dropout that `auto` chooses for
every kind of input, preset and task. Tasks with identical choices share a line; a task
marked `*` has an output at every step. The reasons are the ones that a project's README
gives."""
COLUMNS = ("tasks", "loss", "optimizer", "learning rate", "clipping", "dropout", "why")
Row = tuple[str, ...]


def build() -> str:
    """Return the page of what auto chooses."""
    return page(HEAD, *(part for kind in PRESETS for part in _kind(kind)))


def _kind(kind: str) -> Iterator[str]:
    yield f"## {kind}"
    for name, stack in PRESETS[kind].items():
        yield f"### {name}\n\n`{stack}`"
        yield table(COLUMNS, _rows(kind, stack))


def _rows(kind: str, stack: str) -> Iterator[Row]:
    plans = sorted(_plans(kind, stack), key=lambda found: found[1])
    for row, found in groupby(plans, key=lambda found: found[1]):
        yield (", ".join(task for task, _ in found), *row)


def _plans(kind: str, stack: str) -> Iterator[tuple[str, Row]]:
    """Yield each task of a kind with what is chosen for it."""
    for own, task, per_step in DEMOS:
        if own == kind:
            try:
                plan = make_plan(Answers(kind, task, stack, per_step=per_step))
            except PlanError:
                # Where every step needs its output, a stack that pools steps is none.
                continue
            yield task + "\\*" * per_step, _row(plan)


def _row(plan: Plan) -> Row:
    found = {choice.subject: choice for choice in plan.decisions}
    optimizer, rate = found["Optimizer"], found["Learning rate"]
    clipping = found.get("Gradient clipping")
    return (
        plan.objective.loss.name,
        optimizer.answer,
        rate.answer,
        clipping.answer if clipping else "none",
        found["Dropout"].answer,
        f"{optimizer.reason}; {rate.reason}"
        + (f"; {clipping.reason}" if clipping else ""),
    )
