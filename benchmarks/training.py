"""Generate a project for a built-in data set, train it, and return what it scores."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.cells import LEVELS
from tools.generation import generate_project

ROOT = Path(__file__).resolve().parent.parent
Cell = tuple[str, str, bool]


def train(cell: Cell, **answers: str) -> dict[str, float]:
    """Return the metrics on the test split of a data set's usual small network.

    `answers` are those of the questionnaire that are not at their defaults.
    """
    kind, task, per_step = cell
    given = {"input_kind": kind, "task": task, "layers": LEVELS[cell].stack, **answers}
    given |= {"package_name": "scored"} | ({"per_step": "true"} if per_step else {})
    with TemporaryDirectory() as folder:
        generate_project(ROOT, Path(folder), given)
        source = Path(folder, "src")
        environment = os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3"}
        for name in ("train", "evaluate"):
            command = [sys.executable, "-m", "scored", name, "--run", "run"]
            run = subprocess.run(
                command,
                cwd=source,
                env=environment,
                check=False,
                capture_output=True,
                text=True,
            )
            if run.returncode:
                raise SystemExit(f"{cell} {answers}: {run.stderr[-500:]}")
        return dict(json.loads((source / "run/metrics.json").read_text()))
