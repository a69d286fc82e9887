"""The data and the run that the tests share."""

from pathlib import Path

import pytest

from digit_pairs import train
from digit_pairs.config import Config
from digit_pairs.data import CLASSES, load_splits
from digit_pairs.splits import Split


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
