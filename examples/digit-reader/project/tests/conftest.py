"""The data and the run that the tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from digit_reader import loop, train
from digit_reader.config import Config
from digit_reader.data import CLASSES, load_splits
from digit_reader.splits import Split

# Runs learn from so many examples: their code is tested here, and not their score.
FEW = 256


@pytest.fixture(scope="session", autouse=True)
def few_examples() -> Iterator[None]:
    """Cut the splits that a run learns from; it is measured on the whole test split."""
    few = {name: Split(s.x[:FEW], s.y[:FEW]) for name, s in load_splits().items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loop, "load_splits", lambda: few)
        yield


@pytest.fixture(scope="session")
def options() -> list[str]:
    """Return the options of `train` that name the data: none are needed."""
    return []


@pytest.fixture(scope="session")
def config() -> Config:
    """Return the configuration of a run with every default."""
    return Config()


@pytest.fixture(scope="session")
def splits() -> dict[str, Split]:
    """Return the three splits; no test changes them."""
    return load_splits()


@pytest.fixture(scope="session")
def names() -> tuple[str, ...]:
    """Return the names of the outputs."""
    return CLASSES


@pytest.fixture(scope="session")
def run(options: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a short run; no test changes it."""
    folder = tmp_path_factory.mktemp("runs") / "whole"
    train.main(["--run", str(folder), "--epochs", "4", "--patience", "0", *options])
    return folder
