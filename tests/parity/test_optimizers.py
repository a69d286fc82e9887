"""Optimizers and schedules take the same steps in both frameworks, or are known not to.

Both optimizers get the same 50 gradients, drawn anew at every step.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extensions.planner import OPTIMIZERS, SCHEDULES
from extensions.planner.training.optimizers import SAME

from .pairs import generate_pair

Measure = Callable[..., dict[str, Any]]
# Relative to the largest movement of a weight.
STEPS = 1e-5
# The cosine between the movements of those that only share the idea.
DIRECTION = 0.9
# Of the full rate; near its end a cosine in float32 has few digits left.
RATE = 1e-7
DENSE = {"input_kind": "tabular", "layers": "[mlp: 8]"}
PIXELS = {"input_kind": "image", "layers": "[conv2d: 4, mlp: 4]"}
CASES: list[tuple[str, dict[str, str]]] = [
    *((name, DENSE) for name in OPTIMIZERS),
    ("adafactor", PIXELS),
    ("lamb", PIXELS),
    ("adamw", DENSE | {"clip_norm": "0.5"}),
    ("momentum", DENSE | {"nesterov": "false"}),
]
SCHEDULED: list[tuple[str, dict[str, str]]] = [
    *((name, {}) for name in SCHEDULES if name != "cosine"),
    ("cosine", {"warmup": "0"}),
    ("cosine", {"warmup": "0.2"}),
]


@pytest.mark.parametrize(("optimizer", "answers"), CASES)
def test_both_frameworks_take_the_same_steps_or_are_known_not_to(
    tmp_path: Path,
    measure: Measure,
    record_property: Callable[[str, object], None],
    optimizer: str,
    answers: dict[str, str],
) -> None:
    number = CASES.index((optimizer, answers))
    given = answers | {"optimizer": optimizer, "schedule": "constant"}
    projects = generate_pair(tmp_path, f"steps_{number}", given)
    found = measure("tensorflow", *projects, what="optimizer")
    row = {"backend": "tensorflow", "stack": f"{optimizer} {answers['layers']}"}
    record_property("parity", row | {"steps": found["steps"]})
    print(optimizer, answers, found)
    assert found["direction"] > DIRECTION
    if OPTIMIZERS[optimizer].differences == SAME:
        assert found["steps"] <= STEPS


@pytest.mark.parametrize(("schedule", "answers"), SCHEDULED)
def test_both_frameworks_have_the_same_learning_rate_at_every_step(
    tmp_path: Path, measure: Measure, schedule: str, answers: dict[str, str]
) -> None:
    number = SCHEDULED.index((schedule, answers))
    given = DENSE | answers | {"schedule": schedule, "optimizer": "sgd"}
    projects = generate_pair(tmp_path, f"rates_{number}", given)
    found = measure("tensorflow", *projects, what="rates")
    highest = OPTIMIZERS["sgd"].learning_rate
    assert found["ours"] == pytest.approx(found["theirs"], abs=RATE * highest)
    assert min(found["ours"]) > 0, "no step is without effect"
    changes = len(set(found["ours"]))
    assert changes == 1 if schedule == "constant" else changes > 2
    assert max(found["ours"]) == pytest.approx(highest)
    rises = found["ours"][0] < highest
    assert rises == (answers.get("warmup") == "0.2")
