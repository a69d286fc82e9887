"""What a project advises where its network overfits or underfits."""

from typing import Any

import pytest

from extensions.planner import Answers, make_plan
from extensions.planner.data.demos import DEMOS
from tools.cells import LEVELS

# What is left of a line of 88 for a text in a tuple in a table.
WIDTH = 77


def remedies_of(layers: str, **answers: Any) -> dict[str, str]:
    kind, task = answers.pop("kind", "image"), answers.pop("task", "multiclass")
    plan = make_plan(Answers(kind, task, layers, **answers))
    return {verdict: "\n".join(lines) for verdict, lines in plan.remedies.items()}


def test_dropout_goes_up_against_overfitting_and_down_against_underfitting() -> None:
    remedies = remedies_of("[mlp: 64]")
    assert (
        "more dropout: copier update --trust --defaults -d dropout=0.5"
        in remedies["overfitting"]
    )
    assert (
        "less dropout: copier update --trust --defaults -d dropout=0.1"
        in remedies["underfitting"]
    )
    strongest = remedies_of("[mlp: 64]", dropout="0.6")
    assert "dropout" not in strongest["overfitting"]
    none = remedies_of("[mlp: 64]", dropout="0")
    assert (
        "dropout=0.2" in none["overfitting"] and "dropout" not in none["underfitting"]
    )


def test_a_loss_of_pairs_is_not_to_get_dropout() -> None:
    remedies = remedies_of("[conv2d: 8]", task="metric_learning")
    assert "dropout" not in remedies["overfitting"]


@pytest.mark.parametrize(
    ("optimizer", "remedy"),
    [
        ("adamw", "more weight decay: --weight-decay 0.1"),
        ("adam", "weight decay: copier update --trust --defaults -d optimizer=adamw"),
    ],
)
def test_weights_decay_more_or_begin_to(optimizer: str, remedy: str) -> None:
    assert remedy in remedies_of("[mlp: 64]", optimizer=optimizer)["overfitting"]


@pytest.mark.parametrize("cell", DEMOS, ids=str)
def test_every_remedy_fits_its_line(cell: tuple[str, str, bool]) -> None:
    kind, task, per_step = cell
    plan = make_plan(Answers(kind, task, LEVELS[cell].stack, per_step=per_step))
    lines = [line for texts in plan.remedies.values() for line in texts]
    assert lines and max(map(len, lines)) <= WIDTH
