"""Every loss with its formula, its reason and its source."""

import textwrap
from collections.abc import Iterator

from extensions.planner import LOSSES, TASKS, loss_options
from extensions.planner.objective.losses import Loss

from .markdown import code, page, table

HEAD = """# Losses

Each stands in a project's `losses.py` with its formula. Losses take logits where
classes are learnt; probabilities appear only in `predict`. Which loss is the usual one
stands with the [tasks](tasks.md)."""
COLUMNS = ("hyperparameter of `train`", ">default", "must be", "meaning")
OPTIONS = {
    "balance": "`balance: true` lets rare classes count more",
    "label_smoothing": "`label_smoothing` spreads a share of each label",
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
        f"L lies in {loss.scope}.",
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
    yield f"It fits {links}."
    for option, meaning in OPTIONS.items():
        taken = [name for name in fitting if option in loss_options(name, loss.name)]
        some = f", with {', '.join(map(code, taken))}" if taken != fitting else ""
        if taken:
            yield f"{meaning}{some}."
