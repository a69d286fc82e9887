"""What `auto` chooses for a stack, and what an answer changes of it."""

from typing import Any

import pytest

from extensions.planner import Answers, Plan, PlanError, make_plan
from extensions.planner.training.optimizers import OPTIMIZERS


def plan_of(kind: str, stack: str, task: str = "multiclass", **answers: Any) -> Plan:
    return make_plan(Answers(kind, task, stack, **answers))


def settings(plan: Plan) -> dict[str, float | str]:
    return {setting.name: setting.default for setting in plan.training.settings}


@pytest.mark.parametrize(
    ("kind", "stack", "optimizer", "schedule", "others"),
    [
        (
            "tokens",
            "[transformer: 8]",
            "adamw",
            "cosine",
            {"warmup": 0.1, "clip_norm": 1},
        ),
        ("series", "[lstm: 8, transformer: 8]", "adamw", "cosine", {"warmup": 0.1}),
        ("series", "[conv1d: 8, lstm: 8]", "adam", "constant", {"clip_norm": 1}),
        ("video", "[conv2d: 8, gru: 8]", "adam", "constant", {"clip_norm": 1}),
        ("image", "[conv2d: 8, mlp: 8]", "momentum", "cosine", {"momentum": 0.9}),
        ("video", "[conv2d: 8]", "momentum", "cosine", {}),
        ("series", "[conv1d: 8]", "adam", "cosine", {}),
        ("tabular", "[mlp: 8]", "adamw", "cosine", {"weight_decay": 0.01}),
        ("image", "[mlp: 8]", "adamw", "cosine", {}),
    ],
)
def test_auto_follows_the_stack(
    kind: str, stack: str, optimizer: str, schedule: str, others: dict[str, float]
) -> None:
    plan = plan_of(kind, stack)
    training = plan.training
    assert (training.optimizer, training.schedule) == (optimizer, schedule)
    assert others.items() <= settings(plan).items()
    assert training.warmup == ("transformer" in stack)
    assert training.clips == (
        "transformer" in stack or "lstm" in stack or "gru" in stack
    )
    assert all(choice.reason for choice in plan.decisions)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_optimizer_has_its_own_rate_and_settings(optimizer: str) -> None:
    plan = plan_of("tabular", "[mlp: 8]", optimizer=optimizer)
    row = OPTIMIZERS[optimizer]
    assert plan.training.learning_rate == row.learning_rate
    assert settings(plan).get("weight_decay") == row.weight_decay
    assert settings(plan).get("momentum") == row.momentum
    assert plan.training.decays == (row.weight_decay is not None)
    choice = next(c for c in plan.decisions if c.subject == "Optimizer")
    assert choice.reason == "your choice"


def test_a_schedule_that_was_chosen_brings_its_settings() -> None:
    step = plan_of("image", "[conv2d: 8]", schedule="step")
    assert settings(step)["rate_decay"] == 0.1 and step.training.needs_total_steps
    plateau = plan_of("image", "[conv2d: 8]", schedule="plateau")
    assert (
        settings(plateau)["plateau_patience"] == 4
        and not plateau.training.needs_total_steps
    )
    constant = plan_of("tokens", "[transformer: 8]", schedule="constant")
    assert not constant.training.warmup and "warmup" not in settings(constant)


@pytest.mark.parametrize(("answer", "share"), [("0.25", 0.25), ("0", None)])
def test_a_cosine_can_warm_up_or_not(answer: str, share: float | None) -> None:
    answers = {"schedule": "cosine", "warmup": answer}
    assert (
        settings(plan_of("tokens", "[transformer: 8]", **answers)).get("warmup")
        == share
    )


@pytest.mark.parametrize(
    ("answer", "norm"), [("0.5", 0.5), ("none", None), ("auto", 1)]
)
def test_clipping_is_auto_none_or_a_norm(answer: str, norm: float | None) -> None:
    plan = plan_of("series", "[lstm: 8]", clip_norm=answer)
    assert settings(plan).get("clip_norm") == norm
    reasons = {c.subject: c for c in plan.decisions}
    chosen = reasons["Gradient clipping"].reason == "your choice"
    assert chosen == (answer != "auto")


@pytest.mark.parametrize("answer", ["-1", "0", "nan", "inf", "often", ""])
def test_a_norm_that_is_none_is_refused(answer: str) -> None:
    with pytest.raises(PlanError, match="Use auto, none or a number above 0"):
        plan_of("series", "[lstm: 8]", clip_norm=answer)


def test_another_stack_means_another_auto() -> None:
    dense, deep = (plan_of("image", stack) for stack in ("[mlp: 8]", "[conv2d: 8]"))
    assert dense.training.optimizer != deep.training.optimizer
    assert dense.decisions != deep.decisions


@pytest.mark.parametrize(("size", "rate"), [(64, 3e-3), (128, 3e-3), (512, 7.5e-4)])
def test_a_wide_transformer_takes_smaller_steps(size: int, rate: float) -> None:
    plan = plan_of("tokens", f"[transformer: {size}]")
    assert plan.training.learning_rate == rate
    chosen = plan_of("tokens", f"[transformer: {size}]", learning_rate="0.01")
    assert chosen.training.learning_rate == 0.01


@pytest.mark.parametrize(
    ("answers", "start"),
    [
        ({}, "it is the simplest"),
        ({"learning_rate": "0.2"}, "the rate is your choice; the schedule: it is"),
        ({"schedule": "constant"}, "your choice: it is"),
        ({"schedule": "constant", "learning_rate": "0.2"}, "your choice: it is"),
    ],
)
def test_the_readme_says_who_chose_the_rate(
    answers: dict[str, str], start: str
) -> None:
    plan = plan_of("series", "[lstm: 8]", **answers)
    choice = next(c for c in plan.decisions if c.subject == "Learning rate")
    assert choice.reason.startswith(start)


def test_a_loss_of_pairs_takes_small_steps_of_adam() -> None:
    answers = {"kind": "image", "stack": "[conv2d: 8]", "task": "metric_learning"}
    assert plan_of(**answers).training.learning_rate == 1e-3
    assert plan_of(**answers, optimizer="sgd").training.learning_rate == 0.1
