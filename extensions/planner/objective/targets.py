"""What targets the files of a project's owner hold."""

from dataclasses import dataclass

from .objective import Objective
from .target_kinds import SNIPPETS, TARGET_KINDS
from .tasks import TASKS


@dataclass(frozen=True)
class Targets:
    """The targets of one project, in its owner's files; the rest is in `TargetKind`.

    `shape` is that of an array of them, and `count` is 0 for any number of classes.
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
    shape, encoded = (
        _shape(axes, objective.per_step)
        for axes in (kind.axes, kind.encoded_axes or kind.axes)
    )
    return Targets(
        **{name: getattr(kind, name) for name in SNIPPETS},
        shape=shape,
        meaning=kind.meaning,
        column=kind.column,
        described=kind.described.format(count=count, s="s" * (count > 1)),
        returned=kind.returned.format(shape=encoded),
        count=count,
    )


def _shape(axes: tuple[str, ...], per_step: bool) -> str:
    """Print the shape of an array, as NumPy does."""
    every = (axes[0], *("T" * per_step), *axes[1:])
    return f"({', '.join(every)}{',' * (len(every) == 1)})"
