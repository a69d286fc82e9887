"""Networks of stacks as a person could write them compute what the plan says."""

import sys
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from extensions.planner import Plan
from tests.planner.strategies import Network, networks
from tools.rendering import render_model

BATCH = 4
PACKAGE = "random_network"


@dataclass(frozen=True)
class Statistics:
    """What a network is fitted with, as a project's own scaling.py has it."""

    mean: np.ndarray
    std: np.ndarray


def load(framework: str, plan: Plan) -> Any:
    """Import the module that the template prints."""
    scaling = ModuleType(f"{PACKAGE}.data.scaling")
    vars(scaling)["Statistics"] = Statistics
    module = ModuleType(f"{PACKAGE}.model")
    module.__package__ = PACKAGE
    with pytest.MonkeyPatch.context() as patch:
        for name in (PACKAGE, f"{PACKAGE}.data"):
            patch.setitem(sys.modules, name, ModuleType(name))
        patch.setitem(sys.modules, scaling.__name__, scaling)
        exec(compile(render_model(framework, plan), "model.py", "exec"), vars(module))
    return module


def fitted(plan: Plan) -> list[object]:
    """Return what the network is built with."""
    inputs, targets = (
        Statistics(np.zeros(size, np.float32), np.ones(size, np.float32))
        for size in (plan.data.inputs.last, plan.data.outputs)
    )
    known = {"inputs": inputs, "targets": targets, "targets.std": targets.std}
    return [known[fitted.value] for fitted in plan.built_from]


def examples(plan: Plan) -> np.ndarray:
    """Return random examples; of padded ones each but the first ends early."""
    rng = np.random.default_rng(0)
    shape = (BATCH, *plan.data.inputs.sizes)
    x = rng.normal(size=shape).astype(np.float32)
    if not plan.normalizes:
        x = rng.integers(1, plan.data.vocabulary, size=shape).astype(np.int32)
    if plan.data.padded:
        x[1:, -2:] = np.nan if plan.normalizes else 0
    return x


@settings(max_examples=200, deadline=None, derandomize=True)
@given(network=networks())
@pytest.mark.filterwarnings("error")
def test_a_pytorch_network_is_as_planned(network: Network) -> None:
    import torch

    plan = network.plan
    built = load("pytorch", plan).Network(*fitted(plan))
    outputs = built(torch.from_numpy(examples(plan)))
    assert tuple(outputs.shape) == (BATCH, *plan.head.outputs.sizes)
    outputs.square().sum().backward()
    learnt = [p for p in built.parameters() if p.requires_grad]
    assert sum(p.numel() for p in learnt) == plan.parameters
    assert all(p.grad is not None and p.grad.isfinite().all() for p in learnt)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(network=networks())
@pytest.mark.filterwarnings("error")
def test_a_keras_network_is_as_planned(network: Network) -> None:
    plan = network.plan
    built = load("keras", plan).build_network(*fitted(plan))
    assert built.output_shape == (None, *plan.head.outputs.sizes)
    weights = sum(int(np.prod(w.shape)) for w in built.trainable_weights)
    assert weights == plan.parameters
