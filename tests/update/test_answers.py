"""Answers that change with an update, and one that no longer fits."""

from itertools import cycle
from pathlib import Path

import pytest

from tests.conftest import copier_cli
from tools.generation import git

from .conftest import (
    SMALL,
    Begin,
    answers_of,
    commit,
    contents,
    options_of,
    update,
)
from .release import released
from .versions import CURRENT, NEXT, STRICT, edit

CHANGES = (
    {"layers": "[mlp: 24, mlp: 12]"},
    {"loss": "focal"},
    {"task": "regression"},
    {"input_kind": "image", "layers": "[conv2d: 4]"},
    {"data_source": "csv", "input_shape": "[5]"},
    {"optimizer": "sgd", "schedule": "plateau", "dropout": "0"},
)
AUTO = ("loss", "optimizer", "schedule", "clip_norm", "dropout", "epochs")


@pytest.mark.parametrize(
    ("old", "changed"), list(zip(cycle(released()), CHANGES, strict=False)), ids=str
)
def test_changed_answers_give_what_a_new_project_has(
    begin: Begin, generated: Begin, old: str, changed: dict[str, str]
) -> None:
    project = begin(old)
    assert update(project, CURRENT, **changed) == 0
    answers = answers_of(project)
    assert answers.items() >= changed.items()
    # What auto means follows the other answers, and auto is what stays recorded.
    assert {answers[name] for name in AUTO if name not in changed} == {"auto"}
    assert contents(project) == contents(generated(CURRENT, **answers))


def test_an_unusual_rate_of_dropout_is_noted_at_once(
    begin: Begin,
    versions: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    note = "Note: dropout 0.8 at dense1 is above the usual 0.3 to 0.5 for dense layers."
    project = begin(CURRENT)
    options = options_of(CURRENT, {"dropout": "0.8"})
    assert copier_cli("update", *options, project) == 0
    assert note in capfd.readouterr().err
    assert note in " ".join((project / "README.md").read_text().split())
    options = options_of(CURRENT, SMALL | {"dropout": "0.8"})
    assert copier_cli("copy", *options, versions, tmp_path / "new") == 0
    assert note in capfd.readouterr().err


@pytest.mark.parametrize("old", released())
def test_a_stored_answer_that_no_longer_fits_stops_the_update(
    begin: Begin, old: str, capfd: pytest.CaptureFixture[str]
) -> None:
    project = begin(old)
    edit(project / "README.md", "# Digit Reader\n", "# Digit Reader\n\nMine.\n")
    commit(project)
    before = contents(project), (project / ".copier-answers.yml").read_text()
    capfd.readouterr()
    assert update(project, STRICT) == 1
    message = capfd.readouterr().err
    assert message.count("layers: item 1 of [mlp: 16]: mlp has units: 16.") == 1
    assert len(message.strip().splitlines()) == 2 and "Traceback" not in message
    assert git(project, "status", "--porcelain") == ""
    assert before == (contents(project), (project / ".copier-answers.yml").read_text())
    # With an answer that fits, it goes on.
    code = update(project, STRICT, layers="[mlp: 8]")
    assert code == 0, capfd.readouterr().err


def test_an_answer_that_is_wrong_stops_the_update(
    begin: Begin, capfd: pytest.CaptureFixture[str]
) -> None:
    project = begin(CURRENT)
    assert update(project, NEXT, loss="mse") == 1
    assert "loss: 'mse' is not one of auto, " in capfd.readouterr().err
    assert git(project, "status", "--porcelain") == ""
