"""Train a generated project, and measure it."""

import json
from pathlib import Path

from tests.conftest import Execute

RUN = ("--run", "runs/a")


def train_and_evaluate(
    execute: Execute, framework: str, project: Path, package: str, *options: str
) -> tuple[dict[str, float], str]:
    """Train the run runs/a; return its scores on the test split, and what was printed.

    Both commands must succeed.
    """
    trained = execute(framework, project, f"{package}.train", *RUN, *options)
    assert trained.code == 0, trained.printed
    measured = execute(framework, project, f"{package}.evaluate", *RUN)
    assert measured.code == 0, measured.printed
    scores = json.loads((project / "runs/a/metrics.json").read_text())
    return dict(scores), trained.printed
