"""The optimizers, and which of them `auto` chooses."""

from collections.abc import Iterator

from extensions.planner import LOSSES, OPTIMIZERS
from extensions.planner.training.recipes import (
    PAIRED,
    RECIPES,
    SATURATING,
    UNBOUNDED_CLIP_NORM,
    Recipe,
)

from .markdown import code, listed, page, table

HEAD = """# Optimizers

The learning rate and weight decay are a project's defaults. The answer `learning_rate`
sets another rate, and both are options of `train`. Biases and normalization parameters
are never decayed. With `momentum`, `nesterov` turns Nesterov momentum on or off."""
COLUMNS = (
    "name",
    "when to use it",
    ">rate",
    ">weight decay",
    "PyTorch compared with Keras",
    "source",
)
APART = """PyTorch has no LAMB, so the project contains one, forty lines long;
the version in pytorch-optimizer omits the bias correction and caps the norm of the
weights.

The steps were compared on identical gradients of magnitude 1: `python -m pytest
tests/parity/test_optimizers.py` prints the distance between the resulting weights."""
AUTO = """## What `auto` chooses

The first row that matches the stack applies. The recorded answer remains `auto`, so
changing the stack may change the choice. [What auto chooses](choices.md) lists the
outcome for every preset."""
UNBOUNDED = """The gradient of {} grows with the error without bound, so with
{} `auto` clips it to norm {:g} unless the table gives another norm."""
AUTO_COLUMNS = ("where", "optimizer", "schedule", ">warm-up", ">clipping", "why")
WHERE = {None: "", True: " over pixels", False: " over steps"}
GROUPS = {
    "attention": "a transformer",
    "recurrent": "a recurrent layer",
    "convolution": "convolutions",
    "dense": "any other stack",
}


def build() -> str:
    """Return the page of the optimizers."""
    shown = table(COLUMNS, _rows())
    taken = table(AUTO_COLUMNS, _associations())
    return page(HEAD, shown, APART, AUTO, taken, _unbounded())


def _unbounded() -> str:
    losses = [loss.name for loss in LOSSES.values() if loss.unbounded_gradient]
    plain = [row.name for row in OPTIMIZERS.values() if not row.adaptive]
    return UNBOUNDED.format(listed(losses), listed(plain), UNBOUNDED_CLIP_NORM)


def _rows() -> Iterator[tuple[str, ...]]:
    for row in OPTIMIZERS.values():
        decay = "none" if row.weight_decay is None else f"{row.weight_decay:g}"
        cells = (code(row.name), row.use, f"{row.learning_rate:g}", decay)
        yield (*cells, row.differences, row.source)


def _associations() -> Iterator[tuple[str, ...]]:
    yield _association(PAIRED, "a loss that compares examples")
    where = "an output activation that saturates, where momentum would be chosen"
    yield _association(SATURATING, where)
    for row in RECIPES:
        yield _association(row, GROUPS[row.group] + WHERE[row.spatial])


def _association(row: Recipe, where: str) -> tuple[str, ...]:
    rate = f" at {row.learning_rate:g}" if row.learning_rate else ""
    clipping = "none" if row.clip_norm is None else f"norm {row.clip_norm:g}"
    cells = (where, code(row.optimizer) + rate, code(row.schedule))
    return (*cells, f"{row.warmup:g}", clipping, row.reason)
