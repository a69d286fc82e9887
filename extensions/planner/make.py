"""From the answers to the plan."""

from dataclasses import replace

from . import values
from .answers import Answers
from .data.find import find_data
from .data.sources import SOURCES
from .errors import PlanError
from .explain.decisions import explain
from .explain.remedies import find_remedies
from .explain.warnings import find_notes
from .frameworks import FRAMEWORKS
from .layers import FAMILIES, LAYERS
from .layers.context import Context, Steps
from .layers.layer import Layer
from .network.depths import Stack, stacks_by_depth, write
from .network.dropout import insert_dropout
from .network.inference_batch import choose_inference_batch
from .network.invariants import promise
from .network.layout import mark_layouts, mark_masks
from .network.parse import parse_layers
from .network.solver import solve
from .objective.head import make_head
from .objective.objective import Objective, aim
from .objective.tasks import TASKS
from .plan import Depth, Plan
from .training.configuration import choose_configuration
from .training.recipes import associate
from .training.training import choose_training


def make_plan(answers: Answers) -> Plan:
    """Decide what the templates print of a network and its training.

    Raises:
        PlanError: An answer cannot become a network; the text says which and why.
    """
    return _plan(answers, parse_layers(answers.layers))


def make_project(answers: Answers) -> Plan:
    """Decide everything that the templates print, other depths included.

    Raises:
        PlanError: An answer cannot become a network; the text says which and why.
    """
    items = parse_layers(answers.layers)
    own = _plan(answers, items)
    depths = stacks_by_depth(items)
    tried = (
        Depth(number, write(stack), "model", None)
        if stack == items
        else _depth(answers, number, stack, own)
        for number, stack in sorted(depths.items())
    )
    found = tuple(depth for depth in tried if depth)
    depth = next((number for number in depths if depths[number] == items), 0)
    return replace(own, depths=found if len(found) > 1 else (), depth=depth)


def _depth(answers: Answers, number: int, items: Stack, own: Plan) -> Depth | None:
    """Return the stack at a depth; None where it cannot become a network.

    One that leaves fewer steps than the own network cannot spell the longest labels.
    """
    try:
        plan = _plan(answers, items)
    except PlanError:
        return None
    if plan.head.outputs.sizes[0] < own.head.outputs.sizes[0]:
        return None
    return Depth(number, write(items), f"model_depth{number}", plan)


def _plan(answers: Answers, items: Stack) -> Plan:
    framework = FRAMEWORKS[answers.framework]
    per_step = values.truth(answers.per_step)
    demo = find_data(answers)
    data = demo.data
    objective = _objective(answers, data.padded)
    steps: Steps = "each" if per_step else TASKS[answers.task].steps
    context = Context(data.inputs, data.vocabulary, data.padded, steps)
    solved = solve(items, context)
    dropout = _dropout(answers, objective)
    placed = insert_dropout(solved, dropout)
    layers, layout = mark_layouts(
        mark_masks(placed, steps == "any") if data.padded else placed
    )
    head = make_head(layers[-1].outputs, data.outputs, objective, layout)
    groups = {FAMILIES[layer.kind].group for layer in layers}
    row = associate(
        groups, data.inputs.spatial, objective.loss.paired, objective.saturating
    )
    training = choose_training(answers, row, demo, objective, layers)
    normalizes = data.vocabulary == 0
    fits_targets = objective.units != "" or "targets" in objective.inputs
    return Plan(
        framework=framework,
        stack=write(items),
        objective=objective,
        normalizes=normalizes,
        fits_targets=fits_targets,
        fitted=_fitted(normalizes or fits_targets, objective),
        masked=data.padded and (_reads_mask(layers) or steps == "any"),
        recurrent=_recurrent(layers),
        behaviour=promise(layers, data.inputs),
        data=data,
        layers=layers,
        head=head,
        parameters=head.parameters + sum(layer.parameters for layer in layers),
        inference_batch=choose_inference_batch(layers, data.inputs),
        training=training,
        configuration=choose_configuration(framework, data, objective, training),
        choices=explain(objective, layers, training, row, _chosen(answers)),
        notes=find_notes(layers, dropout),
        remedies=find_remedies(objective, layers, training),
    )


def _fitted(statistics: bool, objective: Objective) -> tuple[str, ...]:
    weigh = "weigh_classes" if objective.target == "index" else "weigh_positives"
    return ("fit_statistics",) * statistics + (weigh,) * objective.weighs


def _reads_mask(layers: tuple[Layer, ...]) -> bool:
    return any(layer.masked for layer in layers)


def _recurrent(layers: tuple[Layer, ...]) -> tuple[str, ...]:
    kinds = {name for name, family in LAYERS.items() if family.group == "recurrent"}
    return tuple(x.name for x in layers if x.kind in kinds - {"convlstm"})


def _objective(answers: Answers, padded: bool) -> Objective:
    source = SOURCES[answers.data_source]
    return aim(
        answers.task,
        loss=answers.loss,
        per_step=values.truth(answers.per_step),
        padded=padded,
        balance=values.truth(answers.balance),
        label_smoothing=values.label_smoothing(answers.label_smoothing),
        output_activation=answers.output_activation,
        source=source.name,
        probabilities=source.probabilities,
        built_in=not source.own,
    )


def _dropout(answers: Answers, objective: Objective) -> float | None:
    """Return the rate, None for each family's own."""
    if objective.loss.paired and answers.dropout == values.AUTO:
        # On noisy digits recall@1 was 0.91 without dropout and 0.44 with it.
        return 0.0
    return values.dropout_rate(answers.dropout)


def _chosen(answers: Answers) -> set[str]:
    return {name for name, value in vars(answers).items() if value != values.AUTO}
