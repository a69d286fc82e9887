"""Generate a project for a built-in data set, train it, and return what it scores."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import copier

from tools.cells import LEVELS

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
        options = {"defaults": True, "quiet": True, "unsafe": True, "vcs_ref": "HEAD"}
        copier.run_copy(str(ROOT), folder, data=given, **options)
        source = Path(folder, "src")
        environment = os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3"}
        quiet = {"cwd": source, "capture_output": True, "text": True}
        for name in ("train", "evaluate"):
            command = [sys.executable, "-m", "scored", name, "--run", "run"]
            run = subprocess.run(command, env=environment, check=False, **quiet)
            if run.returncode:
                raise SystemExit(f"{cell} {answers}: {run.stderr[-500:]}")
        return dict(json.loads((source / "run/metrics.json").read_text()))
