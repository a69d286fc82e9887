"""The optimizers, and which of them `auto` takes."""

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

The rate and the weight decay are those that a project begins with; `learning_rate`
answers another rate, and both are hyperparameters of `train`. Biases and norms are
never decayed. With `momentum`, `nesterov` says whether it looks ahead."""
COLUMNS = (
    "name",
    "when to take it",
    ">rate",
    ">weight decay",
    "PyTorch against Keras",
    "source",
)
APART = """LAMB is written out in the PyTorch project, forty lines: PyTorch has
none, and that of pytorch-optimizer leaves out the bias correction and bounds the
weights' norm.

The steps were compared on identical gradients of size 1: `python -m pytest
tests/parity/test_optimizers.py` prints how far apart the weights are."""
AUTO = """## What `auto` takes

The first line that the stack fits is taken. `auto` is what stays recorded, so another
stack means another choice. [What auto chooses](choices.md) has it for every preset."""
STEEP = """A gradient that grows with the error, that of {}, is clipped to norm {:g}
where `auto` finds no other limit and the optimizer is {}."""
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
    return page(HEAD, shown, APART, AUTO, taken, _steep())


def _steep() -> str:
    steep = [loss.name for loss in LOSSES.values() if loss.unbounded_gradient]
    plain = [row.name for row in OPTIMIZERS.values() if not row.adaptive]
    return STEEP.format(listed(steep), UNBOUNDED_CLIP_NORM, listed(plain))


def _rows() -> Iterator[tuple[str, ...]]:
    for row in OPTIMIZERS.values():
        decay = "none" if row.weight_decay is None else f"{row.weight_decay:g}"
        cells = (code(row.name), row.use, f"{row.learning_rate:g}", decay)
        yield (*cells, row.differences, row.source)


def _associations() -> Iterator[tuple[str, ...]]:
    yield _association(PAIRED, "a loss of pairs")
    where = "an output activation that saturates, in the place of momentum"
    yield _association(SATURATING, where)
    for row in RECIPES:
        yield _association(row, GROUPS[row.group] + WHERE[row.spatial])


def _association(row: Recipe, where: str) -> tuple[str, ...]:
    rate = f" at {row.learning_rate:g}" if row.learning_rate else ""
    clipping = "none" if row.clip_norm is None else f"norm {row.clip_norm:g}"
    cells = (where, code(row.optimizer) + rate, code(row.schedule))
    return (*cells, f"{row.warmup:g}", clipping, row.reason)
