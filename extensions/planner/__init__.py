"""From answers to a plan. Plain Python: no Copier, no Jinja, no framework."""

from . import values
from .demos import per_step_offered
from .errors import PlanError
from .make import Answers, make_plan
from .parse import parse_layers
from .plan import Plan
from .presets import PRESETS, first_preset
from .shape import letters
from .tasks import TASKS

__all__ = [
    "PRESETS",
    "TASKS",
    "Answers",
    "Plan",
    "PlanError",
    "first_preset",
    "letters",
    "make_plan",
    "parse_layers",
    "per_step_offered",
    "values",
]
