"""The data and the run that the tests share."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from code_tagger import data, loop, train
from code_tagger.config import Config
from code_tagger.splits import Split

# So many examples of each split are enough to test the code, though not its score.
FEW = 128


def cut(split: Split) -> Split:
    """Take few examples from all over a split, which may be sorted."""
    rows = np.linspace(0, len(split.x) - 1, num=min(FEW, len(split.x)), dtype=int)
    return Split(split.x[rows], split.y[rows])


@pytest.fixture(scope="session", autouse=True)
def splits() -> Iterator[dict[str, Split]]:
    """Cut the splits, also for the runs, and return them; no test changes them."""
    few = {name: cut(split) for name, split in data.load_splits().items()}
    with pytest.MonkeyPatch.context() as patch:
        for module in (data, loop):
            patch.setattr(module, "load_splits", lambda: few)
        yield few


@pytest.fixture(scope="session")
def options() -> list[str]:
    """Return the options of `train` that name the data: none are needed."""
    return []


@pytest.fixture(scope="session")
def config() -> Config:
    """Return the configuration of a run with every default."""
    return Config()


@pytest.fixture(scope="session")
def names() -> tuple[str, ...]:
    """Return the names of the outputs."""
    return data.CLASSES


@pytest.fixture(scope="session")
def run(options: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a short run; no test changes it."""
    folder = tmp_path_factory.mktemp("runs") / "whole"
    train.main(["--run", str(folder), "--epochs", "4", "--patience", "0", *options])
    return folder
