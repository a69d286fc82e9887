"""How close the generated PyTorch loop comes to the bare step.

The bound is the same forward, backward and optimizer step on one batch that is in
memory already. Prints the rate of the loop over that of the bound, the median of
interleaved rounds. Run with `python -m benchmarks.training_loop`.
"""

import importlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch

from tools.generation import generate_project

TEMPLATE = Path(__file__).resolve().parent.parent
ROUNDS = 9
EXAMPLES, BATCH_SIZE = 8192, 256
STACKS = {
    "tabular": "[mlp: 128, mlp: 64]",
    "image": "[conv2d: {filters: 32, pool: max}, conv2d: {filters: 64, pool: max}]",
    "series": "[lstm: 64]",
}


def measure(kind: str, stack: str, folder: Path) -> float:
    """Generate a project and return its loop's rate over the bare step's."""
    package = f"bench_{kind}"
    answers = {"input_kind": kind, "layers": stack, "package_name": package}
    generate_project(TEMPLATE, folder / kind, answers)
    sys.path.insert(0, str(folder / kind / "src"))
    train, loader, config, data = (
        importlib.import_module(f"{package}.{name}")
        for name in ("train", "loader", "config", "data")
    )
    settings = config.Config(batch_size=BATCH_SIZE)
    split = repeat(data.load_splits()["train"])
    batches = loader.Batches(split, settings.batch_size, torch.device("cpu"))
    training = train.build_training(settings, split, steps=10**6)
    clip = [settings.clip_norm] if hasattr(settings, "clip_norm") else []
    x, y = next(iter(batches))
    rounds = []
    for _ in range(ROUNDS + 1):
        bound = timed(lambda: bare(training, x, y, clip, len(batches)))
        found = timed(lambda: train.train_epoch(training, batches, *clip))
        rounds.append(bound / found)
    return statistics.median(rounds[1:])


def repeat(split: Any) -> Any:
    """Return the examples again and again, EXAMPLES of them."""
    rows = np.arange(EXAMPLES) % len(split.x)
    return type(split)(split.x[rows], split.y[rows])


def bare(training: Any, x: Any, y: Any, clip: list[float], steps: int) -> None:
    """Take so many steps on one batch."""
    training.network.train()
    for _ in range(steps):
        loss = training.loss(training.network(x), y)
        training.optimizer.zero_grad()
        loss.backward()
        for norm in clip:
            torch.nn.utils.clip_grad_norm_(training.network.parameters(), norm)
        training.optimizer.step()


def timed(run: Callable[[], None]) -> float:
    """Return the seconds that a call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as directory:
        for kind, stack in STACKS.items():
            print(f"{kind}: {measure(kind, stack, Path(directory)):.2f} of the bound")
