"""From a request to the plan of one network."""

from dataclasses import dataclass

from .data.data import Data
from .data.find import find_dataset
from .explain.decisions import explain
from .explain.remedies import find_remedies
from .explain.warnings import find_warnings
from .layers.context import Context, Steps
from .network.depths import format_stack
from .network.inference_batch import choose_inference_batch
from .network.invariants import find_invariants
from .network.network import Network, build_network
from .objective.fitted import fitted_arguments
from .objective.head import Head, make_head
from .objective.objective import Objective, choose_objective
from .objective.targets import describe_targets
from .objective.tensors import describe_tensors
from .plan import Plan
from .request import Request
from .training.configuration import choose_configuration
from .training.recipes import Recipe, choose_recipe
from .training.training import Training, choose_training


def plan_network(request: Request) -> Plan:
    """Decide what the templates print of a network and its training.

    Raises:
        PlanError: The answers cannot become a network; the text says why.
    """
    return _assemble(request, _decide(request))


@dataclass(frozen=True)
class _Parts:
    """What a plan is made of, in the order in which it is decided."""

    data: Data
    objective: Objective
    dropout: float | None
    network: Network
    head: Head
    recipe: Recipe
    training: Training


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
        objective.loss.pairwise,
        objective.head_form.saturates,
    )
    training = choose_training(
        request.training, recipe, dataset, objective, network.layers
    )
    head = make_head(network.outputs, data.outputs, objective, network.layout)
    return _Parts(data, objective, dropout, network, head, recipe, training)


def _context(request: Request, data: Data) -> Context:
    steps: Steps = "each" if request.data.per_step else request.data.task.steps
    return Context(data.inputs, data.vocabulary, data.padded, steps)


def _dropout(request: Request, objective: Objective) -> float | None:
    """Return the rate, None for each family's own."""
    if objective.loss.pairwise and request.dropout is None:
        # On noisy digits recall@1 was 0.91 without dropout and 0.44 with it.
        return 0.0
    return request.dropout


def _assemble(request: Request, p: _Parts) -> Plan:
    layers, objective, training = p.network.layers, p.objective, p.training
    framework, own = request.framework, request.framework.own_convlstm
    return Plan(
        framework=framework,
        stack=format_stack(request.layers),
        objective=objective,
        targets=describe_targets(objective, p.data.outputs),
        tensors=describe_tensors(objective),
        stock_loss=framework.has_class_for(objective.loss.name, vars(objective)),
        normalizes=p.data.numeric,
        built_from=fitted_arguments(p.data.numeric, objective.head_form),
        fits_targets=objective.fits_targets,
        fitted=_fitted(p.data, objective),
        centered=_centered(p.data, objective),
        masked=p.data.padded and (p.network.reads_mask or objective.head_form.masked),
        recurrent=p.network.recurrent,
        invariants=find_invariants(layers, p.data.inputs, own_convlstm=own),
        data=p.data,
        layers=layers,
        head=p.head,
        parameters=p.head.parameters + p.network.parameters,
        inference_batch=choose_inference_batch(layers, p.data.inputs),
        training=training,
        configuration=choose_configuration(framework, p.data, objective, training),
        decisions=explain(objective, layers, training, p.recipe, request.chosen),
        warnings=find_warnings(layers, p.dropout),
        remedies=find_remedies(objective, layers, training),
        ci=request.ci,
    )


def _fitted(data: Data, objective: Objective) -> tuple[str, ...]:
    """Name the functions that take something from the training split first."""
    statistics = data.numeric or objective.fits_targets
    weigh = "weigh_classes" if objective.target == "index" else "weigh_positives"
    return ("fit_statistics",) * statistics + (weigh,) * objective.weights_classes


def _centered(data: Data, objective: Objective) -> tuple[str, ...]:
    """Name what may lie so far from 0 that float32 would blur it: not pixels.

    A head that knows the targets' mean does not mind where they lie.
    """
    if not data.custom:
        return ()
    inputs = data.numeric and not data.inputs.spatial
    targets = "mean" in objective.head_form.statistics
    return ("inputs",) * inputs + ("targets",) * targets
