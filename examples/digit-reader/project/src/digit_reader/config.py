"""Every hyperparameter of a run, with its default; the command line is made from it."""

import argparse
import dataclasses
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LARGEST_SEED = 2**32 - 1


# What a value may be, as `setting` names it.
RANGES: dict[str, Callable[[float], bool]] = {
    "above 0": lambda value: value > 0,
    "0 or more": lambda value: value >= 0,
    "1 or more": lambda value: value >= 1,
    "in [0, 1)": lambda value: 0 <= value < 1,
    f"from 0 to {LARGEST_SEED}": lambda value: 0 <= value <= LARGEST_SEED,
}


# What a run is made with beside its hyperparameters.
MADE_WITH = {
    "task": "multiclass",
    "loss": "cross_entropy",
    "optimizer": "momentum",
    "schedule": "cosine",
}


def setting(default: Any, meaning: str, accepts: str) -> Any:
    """Declare a hyperparameter, what `--help` says of it, and its range."""
    return field(default=default, metadata={"help": meaning, "range": accepts})


@dataclass(frozen=True)
class Config:
    """The hyperparameters of a run."""

    epochs: int = setting(20, "passes over the training split, at most", "1 or more")
    batch_size: int = setting(64, "examples in a training step", "1 or more")
    learning_rate: float = setting(0.05, "size of a step, before it falls", "above 0")
    weight_decay: float = setting(
        0.0005, "decay of weights, not of biases and norms", "0 or more"
    )
    momentum: float = setting(
        0.9, "share of the last step that is taken again", "in [0, 1)"
    )
    patience: int = setting(
        10,
        "epochs without a better validation loss before training stops; 0 for never",
        "0 or more",
    )
    seed: int = setting(
        0, "seed of the weights, the order and the dropout", f"from 0 to {LARGEST_SEED}"
    )

    def save(self, path: Path) -> None:
        """Write the configuration as JSON."""
        values = dataclasses.asdict(self) | MADE_WITH
        path.write_text(json.dumps(values, indent=2) + "\n")

    @classmethod
    def load(cls, path: Path) -> "Config":
        """Read a configuration that `save` wrote.

        Ends the program if it belongs to a run that was made with something else.
        """
        values = json.loads(path.read_text())
        parts = {name: values.pop(name, part) for name, part in MADE_WITH.items()}
        names = {option.name for option in dataclasses.fields(cls)}
        differing = sorted(values.keys() ^ names)
        differing += [name for name in parts if parts[name] != MADE_WITH[name]]
        if differing:
            cure = "train a new run with this version of the project"
            raise SystemExit(f"{path} differs in {', '.join(differing)}: {cure}")
        return cls(**values)


# What a resumed run may change; anything else would make it another run, also the
# number of epochs, over which the learning rate falls.
RESUMABLE = {"patience"}


METAVARS: dict[type, str] = {int: "N", float: "X"}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add an option for every hyperparameter; only those given appear in the result."""
    for option in dataclasses.fields(Config):
        parser.add_argument(
            "--" + option.name.replace("_", "-"),
            type=type(option.default),
            default=argparse.SUPPRESS,
            metavar=METAVARS[type(option.default)],
            help=f"{option.metadata['help']} (default {option.default})",
        )


def find_problem(config: Config) -> str:
    """Say what is wrong with a configuration; an empty text if nothing is."""
    for option in dataclasses.fields(config):
        if not RANGES[option.metadata["range"]](getattr(config, option.name)):
            name = option.name.replace("_", "-")
            return f"--{name} must be {option.metadata['range']}"
    return ""
