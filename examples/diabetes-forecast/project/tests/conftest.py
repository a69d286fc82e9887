"""Fixtures: the data and the run that the tests share."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from diabetes_forecast import data, diagnose, evaluate, train
from diabetes_forecast.__main__ import main
from diabetes_forecast.config import Config
from diabetes_forecast.data.splits import Split

# Examples per split: enough to test the code, but not the score.
FEW = 128


def cut(split: Split) -> Split:
    """Take a few examples, evenly spread over a split, which may be sorted."""
    rows = np.linspace(0, len(split.x) - 1, num=min(FEW, len(split.x)), dtype=int)
    return Split(split.x[rows], split.y[rows])


@pytest.fixture(scope="session", autouse=True)
def splits() -> Iterator[dict[str, Split]]:
    """Return the shortened splits, which runs use too; tests must not change them."""
    few = {name: cut(split) for name, split in data.load_splits().items()}
    with pytest.MonkeyPatch.context() as patch:
        for module in (data, train, evaluate, diagnose):
            patch.setattr(module, "load_splits", lambda: few)
        yield few


@pytest.fixture(scope="session")
def options() -> list[str]:
    """Return the options of `train` that name the data: none."""
    return []


@pytest.fixture(scope="session")
def config() -> Config:
    """Return the default configuration of a run."""
    return Config()


@pytest.fixture(scope="session")
def names() -> tuple[str, ...]:
    """Return the names of the outputs."""
    return data.TARGETS


@pytest.fixture(scope="session")
def run(options: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a short run; tests must not change it."""
    folder = tmp_path_factory.mktemp("runs") / "whole"
    main(["train", "--run", str(folder), "--epochs", "4", "--patience", "0", *options])
    main(["evaluate", "--run", str(folder)])
    return folder
