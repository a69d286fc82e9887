"""From the answers to the plan."""

from dataclasses import dataclass, replace

from .answers import Answers
from .data.data import Data
from .data.find import find_dataset
from .errors import PlanError, cut
from .explain.decisions import explain
from .explain.remedies import find_remedies
from .explain.warnings import find_warnings
from .layers.context import Context, Steps
from .network.depths import Stack, format_stack, stacks_by_depth
from .network.inference_batch import choose_inference_batch
from .network.invariants import find_invariants
from .network.network import Network, build_network
from .objective.fitted import fitted_arguments
from .objective.head import make_head
from .objective.objective import Objective, choose_objective
from .plan import Depth, Plan
from .request import Request, read_request
from .training.configuration import choose_configuration
from .training.recipes import Recipe, choose_recipe
from .training.training import Training, choose_training


def make_plan(answers: Answers) -> Plan:
    """Decide what the templates print of a network and its training.

    Raises:
        PlanError: An answer cannot become a network; the text says which and why.
    """
    return _plan(read_request(answers))


def make_project(answers: Answers) -> Plan:
    """Decide everything that the templates print, other depths included.

    Raises:
        PlanError: An answer cannot become a network; the text says which and why.
    """
    request = read_request(answers)
    plan = _plan(request)
    return _study_depths(request, plan) if "depth" in request.extras else plan


def _study_depths(request: Request, own: Plan) -> Plan:
    """Return the plan with the stack at other depths."""
    depths = stacks_by_depth(request.layers)
    tried = (
        Depth(number, format_stack(stack), "model", None)
        if stack == request.layers
        else _depth(request, number, stack, own)
        for number, stack in sorted(depths.items())
    )
    found = tuple(depth for depth in tried if depth)
    if len(found) < 2:
        problem = f"{cut(own.stack)} has no other depth that can become a network"
        raise PlanError("extras", problem, "Leave depth out.")
    depth = next(number for number in depths if depths[number] == request.layers)
    return replace(own, depths=found, depth=depth)


def _depth(request: Request, number: int, stack: Stack, own: Plan) -> Depth | None:
    """Return the stack at a depth; None where it cannot become a network.

    One that leaves fewer steps than the own network cannot spell the longest labels.
    """
    try:
        plan = _plan(replace(request, layers=stack))
    except PlanError:
        return None
    if plan.head.outputs.sizes[0] < own.head.outputs.sizes[0]:
        return None
    return Depth(number, format_stack(stack), f"model_depth{number}", plan)


@dataclass(frozen=True)
class _Parts:
    """What a plan is made of, in the order in which it is decided."""

    data: Data
    objective: Objective
    context: Context
    dropout: float | None
    network: Network
    recipe: Recipe
    training: Training


def _plan(request: Request) -> Plan:
    return _assemble(request, _decide(request))


def _decide(request: Request) -> _Parts:
    dataset = find_dataset(request.data)
    data = dataset.data
    objective = choose_objective(request.objective, data.padded)
    context = _context(request, data)
    dropout = _dropout(request, objective)
    network = build_network(request.layers, context, dropout)
    recipe = choose_recipe(
        network.groups,
        data.inputs.spatial,
        objective.loss.paired,
        objective.head.saturates,
    )
    training = choose_training(
        request.training, recipe, dataset, objective, network.layers
    )
    return _Parts(data, objective, context, dropout, network, recipe, training)


def _context(request: Request, data: Data) -> Context:
    steps: Steps = "each" if request.data.per_step else request.data.task.steps
    return Context(data.inputs, data.vocabulary, data.padded, steps)


def _dropout(request: Request, objective: Objective) -> float | None:
    """Return the rate, None for each family's own."""
    if objective.loss.paired and request.dropout is None:
        # On noisy digits recall@1 was 0.91 without dropout and 0.44 with it.
        return 0.0
    return request.dropout


def _assemble(request: Request, p: _Parts) -> Plan:
    layers, objective, training = p.network.layers, p.objective, p.training
    head = make_head(p.network.outputs, p.data.outputs, objective, p.network.layout)
    return Plan(
        framework=request.framework,
        stack=format_stack(request.layers),
        objective=objective,
        normalizes=p.data.numeric,
        built_from=fitted_arguments(p.data.numeric, objective.head),
        fits_targets=objective.fits_targets,
        fitted=_fitted(p.data, objective),
        masked=p.data.padded and (p.network.reads_mask or objective.head.masked),
        recurrent=p.network.recurrent,
        behaviour=find_invariants(
            layers, p.data.inputs, own_convlstm=request.framework.own_convlstm
        ),
        data=p.data,
        layers=layers,
        head=head,
        parameters=head.parameters + p.network.parameters,
        inference_batch=choose_inference_batch(layers, p.data.inputs),
        training=training,
        configuration=choose_configuration(
            request.framework, p.data, objective, training
        ),
        choices=explain(objective, layers, training, p.recipe, request.chosen),
        notes=find_warnings(layers, p.dropout),
        remedies=find_remedies(objective, layers, training),
        ci=request.ci,
    )


def _fitted(data: Data, objective: Objective) -> tuple[str, ...]:
    """Name the functions that take something from the training split first."""
    statistics = data.numeric or objective.fits_targets
    weigh = "weigh_classes" if objective.target == "index" else "weigh_positives"
    return ("fit_statistics",) * statistics + (weigh,) * objective.weighs
