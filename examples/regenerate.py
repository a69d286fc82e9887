"""Generate and train the examples anew: `python -m examples.regenerate [NAME …]`."""

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from tools.generation import copy_template
from tools.processes import ENVIRONMENT

from .gallery import HERE, Example, find_examples, generate
from .pages import index, page

AT_ONCE = 2
COLOURS = 64
# One core for each; TensorFlow does not read the variables of OpenMP.
ONE_CORE = {"TF_NUM_INTEROP_THREADS": "1", "TF_NUM_INTRAOP_THREADS": "1"}


def main(names: list[str]) -> None:
    """Regenerate the examples of these names, or all, and the page of all."""
    chosen = choose(names)
    with TemporaryDirectory() as folder:
        template = Path(folder, "template")
        template.mkdir()
        copy_template(template)
        for example in chosen:
            generate(template, example, Path(folder, example.name, "project"))
        folders = [Path(folder, example.name) for example in chosen]
        with ProcessPoolExecutor(AT_ONCE) as pool:
            for line in pool.map(renew, chosen, folders):
                print(line, flush=True)
    (HERE / "README.md").write_text(index(find_examples()), encoding="utf-8")


def choose(names: list[str]) -> list[Example]:
    """Return the examples of these names, or all if there are no names."""
    known = {example.name: example for example in find_examples()}
    wrong = [name for name in names if name not in known]
    if wrong:
        raise SystemExit(f"no example {', '.join(wrong)}; there are {', '.join(known)}")
    return [known[name] for name in names or known]


def renew(example: Example, folder: Path) -> str:
    """Train the new project in a folder, then put all of it in the example's place."""
    seconds = train(folder / "project", folder / "run")
    shutil.rmtree(example.project, ignore_errors=True)
    shutil.copytree(folder / "project", example.project)
    keep(folder / "run", example, seconds)
    (example.folder / "README.md").write_text(page(example), encoding="utf-8")
    metric = example.level.metric
    return f"{example.name}: {metric} {example.metrics[metric]:.3f}, {seconds} seconds"


def train(project: Path, run: Path) -> int:
    """Train and evaluate a project; return the seconds that its training computed.

    What other programs do meanwhile does not count, as it would by the clock.
    """
    before = children_seconds()
    call(project, "train", run)
    seconds = round(children_seconds() - before)
    call(project, "evaluate", run)
    return seconds


def call(project: Path, name: str, run: Path) -> None:
    """Run a command of a project in a process of its own."""
    package = next(project.glob("src/*/train.py")).parent.name
    command = [sys.executable, "-m", package, name, "--run", str(run)]
    here = {"PYTHONPATH": "src", "PYTHONDONTWRITEBYTECODE": "1"}
    environment = {**os.environ, **ENVIRONMENT, **ONE_CORE, **here}
    ended = subprocess.run(
        command,
        cwd=project,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    if ended.returncode:
        raise SystemExit(f"{package}: {ended.stderr[-1000:]}")


def children_seconds() -> float:
    """Return the processor's seconds in processes that this one waited for."""
    times = os.times()
    return times.children_user + times.children_system


def keep(run: Path, example: Example, seconds: int) -> None:
    """Keep of a run what the gallery shows: metrics, curves, epochs and seconds."""
    shutil.copy(run / "metrics.json", example.folder)
    epochs = (run / "history.csv").read_text(encoding="utf-8").count("\n") - 1
    training = json.dumps({"epochs": epochs, "seconds": seconds}, indent=2) + "\n"
    (example.folder / "training.json").write_text(training, encoding="utf-8")
    with Image.open(run / "curves.png") as picture:
        small = picture.convert("RGB").quantize(COLOURS)
        small.save(example.folder / "curves.png", optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
