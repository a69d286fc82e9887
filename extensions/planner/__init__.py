"""From answers to a plan. Plain Python: no Copier, no Jinja, no framework."""

from . import values
from .demos import per_step_offered, tasks_offered
from .errors import PlanError
from .fit import choose_activation, choose_loss, loss_options, losses_offered
from .losses import LOSSES
from .make import Answers, make_plan
from .parse import parse_layers
from .plan import Plan
from .presets import PRESETS, first_preset
from .shape import letters
from .tasks import TASKS

__all__ = [
    "LOSSES",
    "PRESETS",
    "TASKS",
    "Answers",
    "Plan",
    "PlanError",
    "choose_activation",
    "choose_loss",
    "first_preset",
    "letters",
    "loss_options",
    "losses_offered",
    "make_plan",
    "parse_layers",
    "per_step_offered",
    "tasks_offered",
    "values",
]
