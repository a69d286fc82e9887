"""The pages that follow from the planner and the questions alone."""

from . import (
    choices,
    dropout,
    layers,
    losses,
    optimizers,
    presets,
    questions,
    schedules,
    tasks,
)
from .markdown import REFERENCE

MODULES = (
    questions,
    tasks,
    losses,
    layers,
    presets,
    dropout,
    optimizers,
    schedules,
    choices,
)
PAGES = {f"{part.__name__.rpartition('.')[2]}.md": part.build for part in MODULES}

__all__ = ["PAGES", "REFERENCE"]
