"""A run that an older version trained is used after an update, or refused in a line."""

import json
from pathlib import Path

import numpy as np
import pytest

from tests.conftest import Execute, Result

from .conftest import SMALL, Begin, commit, package, update
from .release import released
from .versions import CURRENT, NEXT, NEXT_COMMENT

FRAMEWORKS = ("pytorch", "keras")
RUN = ("--run", "runs/old")
PREDICT = ("--input", "new.npz", "--output", "new.csv")
COMMANDS: dict[str, tuple[str, ...]] = {
    "evaluate": (),
    "diagnose": (),
    "predict": PREDICT,
}


class Run:
    """A project with a run of three epochs that was stopped after the second."""

    def __init__(self, project: Path, framework: str, execute: Execute) -> None:
        self.project, self.framework, self.execute = project, framework, execute
        np.savez(project / "new.npz", x=np.zeros((3, 13), np.float32))
        options = ("--epochs", "3", "--stop-after", "2")
        assert self.ask("train", *options).code == 0
        assert self.ask("evaluate").code == 0
        commit(project)

    def ask(self, command: str, *arguments: str) -> Result:
        module = f"digit_reader.{command}"
        return self.execute(self.framework, self.project, module, *RUN, *arguments)

    def metrics(self) -> dict[str, float]:
        text = (self.project / "runs/old/metrics.json").read_text()
        return dict(json.loads(text))


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("old", released())
def test_a_run_is_used_as_long_as_its_weights_fit(
    begin: Begin, execute: Execute, old: str, framework: str
) -> None:
    run = Run(begin(old, framework=framework), framework, execute)
    metrics = run.metrics()
    assert update(run.project, NEXT) == 0
    assert NEXT_COMMENT in package(run.project, "config.py").read_text()
    (run.project / "runs/old/metrics.json").unlink()
    for command, arguments in COMMANDS.items():
        result = run.ask(command, *arguments)
        assert result.code == 0, result.printed
        # The next version drops more.
        assert "model.py changed since runs/old was trained" in result.printed
        if command == "evaluate":
            assert run.metrics() == metrics
    assert (run.project / "new.csv").read_text().count("\n") == 1 + 3
    resumed = run.ask("train", "--resume")
    assert resumed.code == 2, resumed.printed
    assert "--resume: model.py changed since this run began" in resumed.printed


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("old", released())
def test_a_run_of_another_network_or_optimizer_is_refused_in_a_line(
    begin: Begin, execute: Execute, old: str, framework: str
) -> None:
    run = Run(begin(old, framework=framework), framework, execute)
    files = {path: path.read_bytes() for path in run.project.glob("runs/old/*")}
    assert update(run.project, CURRENT, layers="[mlp: 24]") == 0
    for command, arguments in COMMANDS.items():
        result = run.ask(command, *arguments)
        assert result.code == 1, result.printed
        refusal = f"{command}: error: runs/old holds another network: train a new run"
        assert refusal in result.printed.splitlines()[-1]
    assert files == {path: path.read_bytes() for path in files}
    commit(run.project)
    # Its network as it was, but trained otherwise.
    changed = {"optimizer": "lamb", "schedule": "constant"}
    assert update(run.project, CURRENT, layers=SMALL["layers"], **changed) == 0
    assert run.ask("evaluate").code == 0
    resumed = run.ask("train", "--resume")
    assert resumed.code == 2, resumed.printed
    refusal = next(line for line in resumed.printed.splitlines() if "--resume:" in line)
    # The version may have rewritten model.py as well.
    assert "optim.py" in refusal and "changed since this run began" in refusal
