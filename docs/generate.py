"""Write the pages that follow from the planner alone: `python -m docs.generate`."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from extensions.planner import (
    OPTIMIZERS,
    PRESETS,
    Answers,
    Plan,
    PlanError,
    make_plan,
)
from extensions.planner.demos import DEMOS

HERE = Path(__file__).resolve().parent
HEAD = """# What `auto` chooses

For every kind of input, every preset and every task: the loss, optimizer, schedule,
clipping and dropout that `auto` takes. Tasks for which all of it is the same share a
line, and a task with `*` is asked at every step. The reasons are those of a project's
README.

This page is written by `python -m docs.generate`.
"""
COLUMNS = ("tasks", "loss", "optimizer", "learning rate", "clipping", "dropout", "why")
Row = tuple[str, ...]


def choices() -> str:
    """Return the page of what auto chooses."""
    return HEAD + "".join(map(_kind, PRESETS))


def _kind(kind: str) -> str:
    parts = (_preset(kind, name, stack) for name, stack in PRESETS[kind].items())
    return f"\n## {kind}\n" + "".join(parts)


def _preset(kind: str, name: str, stack: str) -> str:
    lines = [
        f"\n### {name}\n",
        f"`{stack}`\n",
        _line(COLUMNS),
        "|---" * len(COLUMNS) + "|",
    ]
    plans = sorted(_plans(kind, stack), key=lambda found: found[1])
    for row, found in groupby(plans, key=lambda found: found[1]):
        lines.append(_line((", ".join(task for task, _ in found), *row)))
    return "\n".join(lines) + "\n"


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
    found = {choice.subject: choice for choice in plan.choices}
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


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


OPTIMIZERS_HEAD = """# Optimizers

| name | when to take it | rate | weight decay | PyTorch against Keras | source |
|---|---|---:|---:|---|---|
"""
OPTIMIZERS_END = """
LAMB is written out in the PyTorch project, forty lines: PyTorch has none, and that of
pytorch-optimizer leaves out the bias correction and bounds the weights' norm.

The steps were compared on identical gradients of size 1: `python -m pytest
tests/parity/test_optimizers.py` prints how far apart the weights are.

This page is written by `python -m docs.generate`.
"""


def optimizers() -> str:
    """Return the page of the optimizers."""
    lines = []
    for row in OPTIMIZERS.values():
        decay = "none" if row.weight_decay is None else f"{row.weight_decay:g}"
        cells = (f"`{row.name}`", row.use, f"{row.learning_rate:g}", decay)
        lines.append(_line((*cells, row.apart, row.source)))
    return OPTIMIZERS_HEAD + "\n".join(lines) + "\n" + OPTIMIZERS_END


PAGES = {"choices.md": choices, "optimizers.md": optimizers}


def main() -> None:
    """Write every page."""
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
