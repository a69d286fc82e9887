"""Everything that the questionnaire calls: checks, presets, the plan, formatting."""

from jinja2 import Environment

from ..planner import (
    AMOUNTS,
    AXES,
    PRESETS,
    REACHES,
    SHAPES,
    STRUCTURES,
    first_preset,
    letters,
    loss_options,
    losses_offered,
    optimizers_offered,
    per_step_offered,
    schedules_offered,
    sources_offered,
    steps_offered,
    tasks_fitting,
)
from .advice import USUAL, proposed_layers, reasons
from .answers import compute_plan, postflight, problem, summary
from .formatting import FormattedTemplate, lines, literal, thousands, toml, wrapped
from .names import package_name_from
from .preflight import preflight

FILTERS = {
    "letters": letters,
    "lines": lines,
    "literal": literal,
    "thousands": thousands,
    "toml": toml,
    "tuple": tuple,
    "wrapped": wrapped,
}
TABLES = {
    "AMOUNTS": AMOUNTS,
    "AXES": AXES,
    "PRESETS": PRESETS,
    "REACHES": REACHES,
    "SHAPES": SHAPES,
    "STRUCTURES": STRUCTURES,
    "USUAL": USUAL,
}
FUNCTIONS = {
    function.__name__: function
    for function in (
        compute_plan,
        first_preset,
        loss_options,
        losses_offered,
        optimizers_offered,
        package_name_from,
        per_step_offered,
        postflight,
        preflight,
        problem,
        proposed_layers,
        reasons,
        schedules_offered,
        sources_offered,
        steps_offered,
        summary,
        tasks_fitting,
    )
}


def register(environment: Environment) -> None:
    """Make the functions known to a Jinja environment."""
    environment.globals.update(FUNCTIONS | TABLES)
    environment.filters.update(FILTERS)
    environment.template_class = FormattedTemplate
