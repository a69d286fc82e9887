"""Every loss with its formula, its reason and its source."""

import textwrap
from collections.abc import Iterator

from extensions.planner import LOSSES, TASKS, loss_options
from extensions.planner.objective.losses import Loss

from .markdown import code, page, table

HEAD = """# Losses

A project's `losses.py` contains its loss, with the formula. Classification losses take
logits; probabilities appear only in `predict`. The default loss of each task is listed
under [tasks](tasks.md)."""
COLUMNS = ("hyperparameter of `train`", ">default", "must be", "meaning")
OPTIONS = {
    "balance": "`balance: true` weights classes by inverse frequency",
    "label_smoothing": "`label_smoothing` spreads part of each label over all classes",
}


def build() -> str:
    """Return the page of the losses."""
    return page(HEAD, *(part for loss in LOSSES.values() for part in _loss(loss)))


def _loss(loss: Loss) -> Iterator[str]:
    yield f"## {code(loss.name)}"
    yield f"{loss.title}."
    yield f"```text\n{textwrap.fill(loss.formula, 88)}\n```"
    facts = [
        f"Why: {loss.reason}.",
        f"Range of L: {loss.scope}.",
        f"{loss.use}.",
        f"{loss.limits}.",
    ]
    yield "\n".join(f"- {fact}" for fact in [*facts, *_belongings(loss)])
    if loss.settings:
        rows = (
            (code(s.name), f"{s.default:g}", s.range, s.meaning) for s in loss.settings
        )
        yield table(COLUMNS, rows)
    yield f"Source: {loss.source}."


def _belongings(loss: Loss) -> Iterator[str]:
    fitting = [task.name for task in TASKS.values() if loss.name in task.losses]
    links = ", ".join(f"[`{name}`](tasks.md#{name})" for name in fitting)
    yield f"Tasks: {links}."
    for option, meaning in OPTIONS.items():
        taken = [name for name in fitting if option in loss_options(name, loss.name)]
        some = f", with {', '.join(map(code, taken))}" if taken != fitting else ""
        if taken:
            yield f"{meaning}{some}."
