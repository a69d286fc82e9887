"""The targets in the files of a project's owner."""

from dataclasses import dataclass

from .objective import Objective
from .target_kinds import SNIPPETS, TARGET_KINDS, TargetKind
from .tasks import TASKS


@dataclass(frozen=True)
class Targets:
    """The targets of one project, in its owner's files; the rest is in `TargetKind`.

    `shape` says which shapes an array of them can have, and `count` is 0 for any number
    of classes.
    """

    encoder: str
    check: str
    example: str
    mistakes: str
    shape: str
    meaning: str
    column: str
    described: str
    returned: str
    count: int


def describe_targets(objective: Objective, outputs: int) -> Targets:
    """Return what the targets are where the network has so many outputs."""
    loss, task = objective.loss, TASKS[objective.task]
    kind = TARGET_KINDS[loss.target or task.own_targets or task.target]
    count = outputs - kind.blanks if kind.count is None else kind.count
    encoded = _shape(kind.encoded_axes or kind.axes, objective.per_step)
    return Targets(
        **{name: getattr(kind, name) for name in SNIPPETS},
        shape=_shapes(kind, objective.per_step, count),
        meaning=kind.meaning,
        column=kind.column,
        described=kind.described.format(count=count, s="s" * (count > 1)),
        returned=kind.returned.format(shape=encoded),
        count=count,
    )


def _shapes(kind: TargetKind, per_step: bool, count: int) -> str:
    """Print the shapes that an array can have; a single number needs no axis."""
    if kind.encoder == "numbers" and count == 1:
        forms = (kind.axes[:-1], (*kind.axes[:-1], "1"))
        return " or ".join(_shape(axes, per_step) for axes in forms)
    return _shape(kind.axes, per_step)


def _shape(axes: tuple[str, ...], per_step: bool) -> str:
    """Print the shape of an array, as NumPy does."""
    every = (axes[0], *("T" * per_step), *axes[1:])
    return f"({', '.join(every)}{',' * (len(every) == 1)})"
