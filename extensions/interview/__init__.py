"""Everything that the questionnaire calls: checks, presets, the plan, formatting."""

from typing import Any

from jinja2 import Environment

from ..planner import (
    AMOUNTS,
    AXES,
    REACHES,
    SHAPES,
    STRUCTURES,
    extras_offered,
    frameworks_offered,
    has_columns,
    letters,
    loss_options,
    losses_offered,
    optimizers_offered,
    per_step_offered,
    schedules_offered,
    steps_offered,
)
from .advice import USUAL, presets_offered, proposed_layers, reasons
from .answers import compute_plan, postflight, summary
from .checks import problem
from .digest import code_digest
from .formatting import (
    FormattedTemplate,
    lines,
    literal,
    metric_name,
    statements,
    thousands,
    toml,
    wrapped,
)
from .imports import names_read
from .learning import (
    because,
    columns_listed,
    data_option,
    kinds_offered,
    learned,
    learns,
    sources_of,
    tasks_of,
)
from .names import package_name_from, project_name_offered
from .preflight import CHECKED, carried, preflight, settled
from .recording import recorded
from .updating import removed_files, template_source, update_notes

FILTERS = {
    "code_digest": code_digest,
    "letters": letters,
    "lines": lines,
    "literal": literal,
    "metric_name": metric_name,
    "preflight": preflight,
    "recorded": recorded,
    "names_read": names_read,
    "statements": statements,
    "thousands": thousands,
    "toml": toml,
    "tuple": tuple,
    "wrapped": wrapped,
}
TABLES = {
    "AMOUNTS": AMOUNTS,
    "AXES": AXES,
    "CHECKED": CHECKED,
    "REACHES": REACHES,
    "SHAPES": SHAPES,
    "STRUCTURES": STRUCTURES,
    "USUAL": USUAL,
}
FUNCTIONS: dict[str, Any] = {
    function.__name__: function
    for function in (
        because,
        carried,
        columns_listed,
        compute_plan,
        data_option,
        extras_offered,
        frameworks_offered,
        has_columns,
        kinds_offered,
        learned,
        learns,
        loss_options,
        losses_offered,
        optimizers_offered,
        package_name_from,
        per_step_offered,
        postflight,
        presets_offered,
        problem,
        project_name_offered,
        proposed_layers,
        reasons,
        removed_files,
        schedules_offered,
        settled,
        sources_of,
        steps_offered,
        summary,
        tasks_of,
        template_source,
        update_notes,
    )
}


def register(environment: Environment) -> None:
    """Make the functions known to a Jinja environment."""
    environment.globals.update(FUNCTIONS | TABLES)
    environment.filters.update(FILTERS)
    environment.template_class = FormattedTemplate
