"""What drops in a network that runs is what the plan says, and nothing else."""

import random
from collections.abc import Iterator
from contextlib import suppress
from itertools import cycle
from pathlib import Path

import pytest

from extensions.planner import Answers, Plan, PlanError, make_plan
from extensions.planner.layers import FAMILIES
from extensions.planner.layers.dropout import DropoutOptions, rate_of
from tools.processes import Process
from tools.rendering import write

WORKER = Path(__file__).with_name("dropout_worker.py")
FRAMEWORKS = ("pytorch", "keras")
RATE = "0.35"
SEED = 0
STACKS = 14
ANYWHERE = ("mlp: 16", "mlp: {units: 16, norm: layer}", "dropout: 0.25")
OVER_STEPS = (
    "conv1d: 12",
    "conv1d: {filters: 12, pool: max}",
    "lstm: 12",
    "gru: {hidden: 12, layers: 2}",
    "lstm: {hidden: 12, layers: 2, dropout: 0.45}",
    "bilstm: {hidden: 8, dropout: 0.15}",
    "rnn: {hidden: 12, dropout: 0.0}",
    "transformer: {size: 12, heads: 2}",
    "transformer: {size: 12, heads: 2, norm_first: true}",
    "mean",
)
OVER_PIXELS = (
    "conv2d: 8",
    "conv2d: {filters: 8, pool: max}",
    "conv2d: {filters: 8, repeat: 2, residual: true}",
    "pool",
)
PIECES = {
    "tabular": ANYWHERE,
    "series": (*ANYWHERE, *OVER_STEPS),
    "tokens": (*ANYWHERE, *OVER_STEPS),
    "image": (*ANYWHERE, *OVER_PIXELS),
    "video": (
        *ANYWHERE,
        *OVER_PIXELS,
        *OVER_STEPS,
        "convlstm: {filters: 4, dropout: 0.45}",
    ),
}


def draw() -> Iterator[tuple[str, str, Plan]]:
    """Yield stacks of every kind in turn, the same ones every time."""
    rng = random.Random(SEED)
    for kind in cycle(PIECES):
        plan = None
        while plan is None or plan.layers[0].kind == "dropout" or not learns(plan):
            stack = f"[{', '.join(rng.choices(PIECES[kind], k=rng.randint(1, 4)))}]"
            with suppress(PlanError):
                plan = make_plan(Answers(kind, "multiclass", stack, dropout=RATE))
        yield kind, stack, plan


def learns(plan: Plan) -> bool:
    return any(FAMILIES[layer.kind].weighted for layer in plan.layers)


DRAWN = [found for found, _ in zip(draw(), range(STACKS), strict=False)]


@pytest.fixture(scope="module")
def worker() -> Iterator[Process]:
    process = Process(WORKER, {"KERAS_BACKEND": "tensorflow"})
    yield process
    process.close()


def placed(plan: Plan) -> dict[str, float]:
    """Return the rates of the dropouts between the layers."""
    found = (layer for layer in plan.layers if layer.kind == "dropout")
    return {layer.name: rate_of(layer) for layer in found}


def in_torch(plan: Plan) -> tuple[dict[str, float], dict[str, float]]:
    """Return the rates of all modules that drop, and of layers that do in themselves."""
    rates, inside = placed(plan), {}
    for layer in plan.layers:
        if layer.kind == "transformer":
            parts = ("dropout", "dropout1", "dropout2")
            rates |= {f"{layer.name}.{part}": layer.dropout for part in parts}
            inside[f"{layer.name}.self_attn"] = layer.dropout
        elif layer.dropout:
            inside[layer.name] = layer.dropout
    return rates, inside


def in_keras(plan: Plan) -> tuple[dict[str, float], dict[str, float]]:
    """Return the rates of all layers that drop, and of those that do in themselves."""
    rates, inside = placed(plan), {}
    for layer in plan.layers:
        if layer.kind == "transformer":
            parts = ("attention_dropout", "widen_dropout", "narrow_dropout")
            rates |= {f"{layer.name}_{part}": layer.dropout for part in parts}
            inside[f"{layer.name}_attention"] = layer.dropout
        elif layer.dropout:
            between = range(1, getattr(layer.options, "layers", 1))
            rates |= {f"{layer.name}_{n}_dropout": layer.dropout for n in between}
    return rates, inside


EXPECTED = {"pytorch": in_torch, "keras": in_keras}


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("number", range(STACKS))
def test_what_the_plan_says_drops_in_training_and_nothing_else(
    tmp_path: Path, worker: Process, framework: str, number: int
) -> None:
    kind, stack, plan = DRAWN[number]
    package = f"{framework}_drops_{number}"
    answers = {"input_kind": kind, "layers": stack, "dropout": RATE}
    project = write(tmp_path, framework, package, **answers)
    first = next(x.name for x in plan.layers if FAMILIES[x.kind].weighted)
    asked = {"project": str(project), "package": package, "first": first}
    found = worker.ask(framework=framework, **asked)
    assert "error" not in found, found.get("error")
    rates, inside = EXPECTED[framework](plan)
    assert found["rates"] == pytest.approx(rates), stack
    assert found["inside"] == pytest.approx(inside), stack
    assert found["varies"] == bool(rates or inside), stack
    assert found["certain"] and found["raw"] and found["last"], stack


def test_the_stacks_hold_every_kind_and_every_place_of_dropout() -> None:
    plans = [plan for _, _, plan in DRAWN]
    assert {kind for kind, _, _ in DRAWN} == set(PIECES)
    layers = [layer for plan in plans for layer in plan.layers]
    dropouts = [x.options for x in layers if isinstance(x.options, DropoutOptions)]
    assert {options.spatial for options in dropouts} == {True, False}
    assert any(x.kind == "transformer" and x.dropout for x in layers)
    assert any(x.kind != "transformer" and x.dropout for x in layers)
