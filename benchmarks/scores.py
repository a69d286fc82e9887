"""What the built-in data sets score: docs/scores.md, written anew.

Every data set is trained in both frameworks, side by side, with the network of the test
matrix and every other answer at its default. Run it as `python -m benchmarks.scores`.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory

import copier

from extensions.planner.demos import DEMOS
from tests.projects.cells import LEVELS

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs/scores.md"
FRAMEWORKS = ("pytorch", "keras")
HEAD = """# Scores

Measured by `python -m benchmarks.scores` on the test split of each built-in data set,
with seed 0, a small untuned network and every other answer at its default. *Guess* is
the score without looking at the example. The data that come from Python's source code
change a little with its version.

| input | task | data | layers | metric | guess | PyTorch | Keras |
|---|---|---|---|---|---:|---:|---:|
"""


def train(framework: str, cell: tuple[str, str, bool]) -> dict[str, float]:
    """Generate a project for a data set and train it; return its test metrics."""
    kind, task, per_step = cell
    answers = {"framework": framework, "input_kind": kind, "task": task}
    answers |= {"layers": LEVELS[cell].stack, "package_name": "scored"}
    answers |= {"per_step": "true"} if per_step else {}
    with TemporaryDirectory() as folder:
        options = {"defaults": True, "quiet": True, "unsafe": True, "vcs_ref": "HEAD"}
        copier.run_copy(str(ROOT), folder, data=answers, **options)
        command = [sys.executable, "-m", "scored.train", "--run", "run"]
        source = Path(folder, "src")
        quiet = {"cwd": source, "check": True, "capture_output": True}
        subprocess.run(command, env=os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3"}, **quiet)
        return dict(json.loads((source / "run/metrics.json").read_text()))


def rows() -> Iterator[str]:
    """Yield the lines of the table."""
    for cell, demo in DEMOS.items():
        kind, task, per_step = cell
        level = LEVELS[cell]
        with ThreadPoolExecutor(len(FRAMEWORKS)) as pool:
            runs = list(pool.map(train, FRAMEWORKS, repeat(cell)))
        scores = [run[level.metric] for run in runs]
        task += ", every step" if per_step else ""
        shown = " | ".join(f"{score:.3f}" for score in scores)
        name = demo.data.name.replace("_", " ")
        metric = level.metric.replace("_", " ")
        line = f"| {kind} | {task} | {name} | `{level.stack}` | {metric} "
        yield f"{line}| {level.guess:.2f} | {shown} |"
        print(kind, task, shown, flush=True)


def main() -> None:
    """Write the table."""
    lines = list(rows())
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(HEAD + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
