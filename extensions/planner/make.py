"""From the answers to the plan."""

from dataclasses import replace

from .answers import Answers
from .assemble import plan_network
from .errors import PlanError, cut
from .network.depths import Stack, format_stack, stacks_by_depth
from .plan import Depth, Plan
from .request import Request, read_request


def make_plan(answers: Answers) -> Plan:
    """Decide what the templates print of a network and its training.

    Raises:
        PlanError: An answer cannot become a network; the text says which and why.
    """
    return plan_network(read_request(answers))


def make_project(answers: Answers) -> Plan:
    """Decide everything that the templates print, other depths included.

    Raises:
        PlanError: An answer cannot become a network; the text says which and why.
    """
    request = read_request(answers)
    plan = plan_network(request)
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
        plan = plan_network(replace(request, layers=stack))
    except PlanError:
        return None
    if plan.head.outputs.sizes[0] < own.head.outputs.sizes[0]:
        return None
    return Depth(number, format_stack(stack), f"model_depth{number}", plan)
