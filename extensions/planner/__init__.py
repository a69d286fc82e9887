"""From answers to a plan. Plain Python: no Copier, no Jinja, no framework."""

from .advisor import AMOUNTS, REACHES, STRUCTURES, Advice, recommend
from .answers import Answers
from .data.demos import per_step_offered
from .data.offers import (
    has_columns,
    losses_offered,
    sources_offered,
    steps_offered,
    tasks_fitting,
)
from .data.roles import COLUMN_READERS
from .data.sizes import AXES, KINDS, SHAPES, input_shape, read_outputs, read_vocabulary
from .data.sources import SOURCES
from .errors import PlanError, quote
from .extras import extras_offered, read_extras
from .frameworks import FRAMEWORKS, Framework, frameworks_offered
from .layers.shape import letters
from .make import make_plan, make_project
from .network.parse import parse_layers
from .objective.compatibility import choose_head_form, choose_loss, loss_options
from .objective.head_forms import HEAD_FORMS
from .objective.losses import LOSSES, Loss
from .objective.tasks import TASKS
from .plan import Plan
from .presets import PRESETS, outline, presets_fitting
from .reading.numbers import READERS
from .reading.plain import NotPlainError, check_plain
from .reading.plain_yaml import read_yaml
from .reading.words import AUTO
from .training.optimizers import OPTIMIZERS, optimizers_offered
from .training.schedules import SCHEDULES, schedules_offered

__all__ = [
    "AMOUNTS",
    "AXES",
    "COLUMN_READERS",
    "FRAMEWORKS",
    "HEAD_FORMS",
    "KINDS",
    "LOSSES",
    "OPTIMIZERS",
    "PRESETS",
    "REACHES",
    "SCHEDULES",
    "SHAPES",
    "SOURCES",
    "STRUCTURES",
    "TASKS",
    "Advice",
    "Answers",
    "Loss",
    "Framework",
    "Plan",
    "NotPlainError",
    "PlanError",
    "choose_head_form",
    "choose_loss",
    "check_plain",
    "quote",
    "read_yaml",
    "extras_offered",
    "frameworks_offered",
    "has_columns",
    "input_shape",
    "letters",
    "loss_options",
    "losses_offered",
    "make_plan",
    "make_project",
    "optimizers_offered",
    "outline",
    "parse_layers",
    "per_step_offered",
    "presets_fitting",
    "read_extras",
    "read_outputs",
    "read_vocabulary",
    "recommend",
    "schedules_offered",
    "sources_offered",
    "steps_offered",
    "tasks_fitting",
    "READERS",
    "AUTO",
]
