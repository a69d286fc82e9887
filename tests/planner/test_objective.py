"""Heads, losses and their options, for every task."""

from typing import Any

import pytest

from extensions.planner import (
    HEAD_FORMS,
    LOSSES,
    TASKS,
    Answers,
    Plan,
    PlanError,
    loss_options,
    losses_offered,
    make_plan,
    sources_offered,
    steps_offered,
    tasks_fitting,
)

STACKS = {"series": "[lstm: 8]", "image": "[conv2d: 8]"}
KINDS = {"ctc": "series", "metric_learning": "image"}


def plan_of(task: str, **answers: Any) -> Plan:
    kind = answers.pop("input_kind", KINDS.get(task, "tabular"))
    stack = answers.pop("layers", STACKS.get(kind, "[mlp: 8]"))
    return make_plan(Answers(kind, task, stack, **answers))


@pytest.mark.parametrize("task", TASKS)
def test_the_first_loss_is_the_usual_one(task: str) -> None:
    assert plan_of(task).objective.loss.name == TASKS[task].losses[0]


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("loss", LOSSES)
def test_only_a_loss_that_fits_is_taken(task: str, loss: str) -> None:
    fitting = TASKS[task].losses
    if loss in fitting:
        assert plan_of(task, loss=loss).objective.loss is LOSSES[loss]
        return
    with pytest.raises(PlanError) as caught:
        plan_of(task, loss=loss)
    expected = f"loss: {loss!r} does not fit task {task}. Use auto or "
    assert str(caught.value) == f"{expected}{', '.join(fitting)}."


@pytest.mark.parametrize(
    ("task", "answers", "size", "head"),
    [
        ("multiclass", {}, 3, "plain"),
        ("binary", {}, 1, "plain"),
        ("multilabel", {}, 10, "plain"),
        ("regression", {}, 1, "standardized"),
        ("regression", {"loss": "gaussian_nll"}, 2, "mean_and_variance"),
        ("bounded_regression", {}, 1, "sigmoid"),
        ("bounded_regression", {"loss": "binary_cross_entropy"}, 1, "plain"),
        ("positive_regression", {}, 1, "softplus"),
        ("positive_regression", {"output_activation": "relu"}, 1, "relu"),
        ("ctc", {}, 11, "plain"),
        ("metric_learning", {}, 32, "unit_norm"),
    ],
)
def test_the_head_fits_the_task(
    task: str, answers: dict[str, str], size: int, head: str
) -> None:
    plan = plan_of(task, **answers)
    assert plan.head.outputs.last == size
    assert plan.objective.head_form is HEAD_FORMS[head]


def test_options_belong_to_some_losses_only() -> None:
    assert loss_options("multiclass", "auto") == {"balance", "label_smoothing"}
    assert loss_options("binary", "auto") == {"balance"}
    assert loss_options("binary", "focal") == set()
    assert loss_options("bounded_regression", "binary_cross_entropy") == set()
    assert loss_options("positive_regression", "auto") == {"output_activation"}
    for answers in ({"balance": True}, {"label_smoothing": "0.1"}):
        with pytest.raises(PlanError, match="loss focal has no option"):
            plan_of("multiclass", loss="focal", **answers)


def test_probabilities_are_not_learned_from_folders_of_classes() -> None:
    folder = {"input_kind": "image", "data_source": "image_folder"}
    given = folder | {"input_shape": "[8, 8, 1]", "outputs": "4"}
    offered = list(losses_offered("multiclass", "image_folder"))
    assert offered == ["cross_entropy", "focal"]
    assert "kl_divergence" in losses_offered("multiclass", "npz")
    with pytest.raises(PlanError) as caught:
        plan_of("multiclass", loss="kl_divergence", **given)
    assert str(caught.value) == (
        "loss: 'kl_divergence' does not fit task multiclass of image_folder. "
        "Use auto or cross_entropy, focal."
    )


def test_what_a_loss_is_built_from() -> None:
    inputs = plan_of("multiclass", balance=True, label_smoothing="0.1").objective.inputs
    assert inputs == ("config", "weights")
    assert plan_of("regression", loss="huber").objective.inputs == ("config", "targets")
    assert plan_of("bounded_regression").fits_targets


def test_a_steep_loss_is_clipped_where_steps_follow_the_gradient() -> None:
    offset = {"input_kind": "image", "layers": "[conv2d: 8]"}
    assert plan_of("regression", **offset).training.clips
    assert not plan_of("regression", **offset, loss="huber").training.clips
    assert not plan_of("regression", loss="mse").training.clips


@pytest.mark.parametrize(
    ("task", "answers", "optimizer"),
    [
        ("positive_regression", {}, "adam"),
        ("bounded_regression", {}, "adam"),
        ("bounded_regression", {"loss": "binary_cross_entropy"}, "momentum"),
        ("regression", {}, "momentum"),
        ("positive_regression", {"layers": "[conv2d: 8, mlp: 8]"}, "adam"),
    ],
)
def test_momentum_is_not_taken_through_an_output_that_saturates(
    task: str, answers: dict[str, str], optimizer: str
) -> None:
    assert plan_of(task, input_kind="image", **answers).training.optimizer == optimizer


def test_pairs_are_trained_by_adam_without_dropout() -> None:
    plan = plan_of("metric_learning")
    assert plan.training.optimizer == "adam"
    assert not [layer for layer in plan.layers if layer.kind == "dropout"]
    asked = plan_of("metric_learning", dropout="0.1")
    assert [layer for layer in asked.layers if layer.kind == "dropout"]


@pytest.mark.parametrize(
    ("task", "layers"),
    [
        ("metric_learning", "[conv2d: 8]"),
        ("multiclass", "[mlp: {units: 8, norm: batch}]"),
    ],
)
def test_a_batch_of_one_is_refused_where_it_cannot_be_learned_from(
    task: str, layers: str
) -> None:
    assert plan_of("multiclass", batch_size="1").training.batch_size == 1
    with pytest.raises(PlanError, match="Use auto or a whole number from 2 to"):
        plan_of(task, layers=layers, batch_size="1")


def test_ctc_may_shorten_its_steps_but_needs_some() -> None:
    plan = plan_of("ctc", layers="[conv1d: {filters: 8, stride: 2}, lstm: 8]")
    assert plan.head.outputs.sizes == (24, 11)
    with pytest.raises(PlanError, match="leaves no steps, but labels are predicted"):
        plan_of("ctc", layers="[lstm: 8, last]")


OWN = {"data_source": "npz", "input_kind": "series", "input_shape": "[9, 3]"}


def test_own_data_are_as_answered() -> None:
    given = OWN | {"outputs": "4", "padded": True, "layers": "[gru: 8]"}
    plan = plan_of("multilabel", per_step=True, **given)
    assert plan.head.outputs.sizes == (9, 4)
    assert plan.masked and plan.objective.ignores_padding and plan.data.source == "npz"
    assert not plan_of("multilabel", **given | {"padded": False}).masked


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"input_shape": "[9]"}, "input_shape: '[9]' is not a shape (T, F)"),
        ({"input_shape": "[9, x]"}, "is not a shape (T, F). Write it as [128, 9]."),
        ({"input_shape": "[9, 0]"}, "is not a shape (T, F)"),
        ({"input_shape": "(9, (3))"}, "'(9, (3))' is not a list"),
        ({"input_shape": [90000, 90000]}, "[90000, 90000] has 8,100,000,000 numbers"),
        ({"outputs": "1"}, "Use a whole number from 2 to"),
        (
            {"data_source": "csv", "task": "ctc"},
            "ctc cannot be learned from data_source",
        ),
    ],
)
def test_own_data_that_cannot_be_are_refused(
    answers: dict[str, Any], message: str
) -> None:
    given = OWN | {"outputs": "4", "layers": "[gru: 8]", "task": "multiclass"} | answers
    with pytest.raises(PlanError) as caught:
        plan_of(**given)
    assert message in str(caught.value)


@pytest.mark.parametrize("shape", ["[9, 3]", "(9, 3)", " ( 9,3, ) ", [9, 3]])
def test_a_shape_may_be_written_as_a_list_or_a_tuple(shape: object) -> None:
    plan = plan_of("multiclass", **OWN | {"input_shape": shape, "outputs": "4"})
    assert plan.data.inputs.sizes == (9, 3)


def test_sources_and_tasks_fit_the_kind_of_input() -> None:
    assert list(sources_offered("image")) == ["demo", "npz", "image_folder"]
    assert list(sources_offered("tabular")) == ["demo", "csv", "parquet", "npz"]
    assert "ctc" not in tasks_fitting("tabular", "npz")
    assert "ctc" in tasks_fitting("series", "npz")
    folder = ["multiclass", "binary", "metric_learning"]
    assert list(tasks_fitting("image", "image_folder")) == folder
    assert steps_offered("series", "multilabel")
    assert not steps_offered("image", "multiclass")
    assert not steps_offered("series", "ctc")


@pytest.mark.parametrize(
    ("task", "metric"),
    [("multiclass", "macro_f1"), ("binary", "roc_auc"), ("multilabel", "micro_f1")],
)
def test_balanced_classes_are_judged_alike(task: str, metric: str) -> None:
    balanced = make_plan(Answers("tabular", task, "[mlp: 8]", balance=True))
    assert balanced.objective.metric == metric
    assert metric in TASKS[task].scores
