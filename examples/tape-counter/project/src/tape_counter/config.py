"""The configuration of a run: every hyperparameter, its default and its option."""

import argparse
import ast
import dataclasses
import hashlib
import json
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TASK = "positive_regression"
# The code that defines a run; after a change, a run cannot be resumed.
CODE = ("model", "losses", "optim")

# The range of each hyperparameter, by the text that `setting` uses.
RANGES: dict[str, Callable[[float], bool]] = {
    "above 0": lambda value: 0 < value < math.inf,
    "0 or more": lambda value: value >= 0,
    "1 or more": lambda value: value >= 1,
    "from 0 to 4294967295": lambda value: 0 <= value < 2**32,
}

# What a resumed run may change; anything else would make it another run.
RESUMABLE = {"epochs", "patience"}


class UsageError(ValueError):
    """A mistake in the command line; its message ends the program."""


class DataError(ValueError):
    """Data that cannot be used; its message ends the program."""


class RunError(ValueError):
    """A run that cannot be used or continued; its message ends the program."""


def setting(default: Any, meaning: str, accepts: str) -> Any:
    """Declare a hyperparameter, its help text and its range."""
    return field(default=default, metadata={"help": meaning, "range": accepts})


@dataclass(frozen=True)
class Config:
    """The hyperparameters of a run."""

    epochs: int = setting(15, "maximum passes over the training split", "1 or more")
    batch_size: int = setting(32, "examples per training step", "1 or more")
    learning_rate: float = setting(0.003, "learning rate", "above 0")
    clip_norm: float = setting(1.0, "maximum global gradient norm", "above 0")
    huber_delta: float = setting(
        1.0, "error where the loss turns linear, in standard deviations", "above 0"
    )
    patience: int = setting(
        10,
        "epochs without a better validation loss before stopping early; 0 for never",
        "0 or more",
    )
    seed: int = setting(
        0, "random seed of weights, batch order and dropout", "from 0 to 4294967295"
    )

    def save(self, path: Path) -> None:
        """Write the configuration as JSON, with the task and digests of the code."""
        path.parent.mkdir(parents=True, exist_ok=True)
        code = {module: digest(module) for module in CODE}
        values = {**dataclasses.asdict(self), "task": TASK, "code": code}
        path.write_text(json.dumps(values, indent=2) + "\n")

    @classmethod
    def load(cls, path: Path) -> "Config":
        """Read a configuration; raise RunError if its hyperparameters differ."""
        values = read_config(path)
        names = {"task", "code", *(option.name for option in dataclasses.fields(cls))}
        differing = sorted(values.keys() ^ names)
        if differing:
            cure = "train a new run with this version of the project"
            raise RunError(f"{path} differs in {', '.join(differing)}: {cure}")
        return cls(**{k: v for k, v in values.items() if k not in ("task", "code")})


def read_config(path: Path) -> dict[str, Any]:
    """Read a config.json; raise RunError if it is damaged."""
    try:
        return dict(json.loads(path.read_text()))
    except (OSError, TypeError, ValueError) as error:
        raise RunError(f"{path} cannot be read: {error}") from None


def digest(module: str) -> str:
    """Return a digest of a module's code; comments and layout do not change it."""
    tree = ast.parse(Path(__file__).with_name(f"{module}.py").read_text("utf-8"))
    imports = (ast.Import, ast.ImportFrom)
    tree.body = [node for node in tree.body if not isinstance(node, imports)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            documented = ast.get_docstring(node) is not None
            node.body = node.body[documented:] or [ast.Pass()]
    return hashlib.sha256(ast.unparse(tree).encode()).hexdigest()[:16]


def changed_code(run: Path) -> list[str]:
    """Return the modules edited since a run was trained; refuse another task's run."""
    recorded = read_config(run / "config.json")
    if recorded.get("task") != TASK:
        raise RunError(f"{run} was trained for another task: train a new run")
    code = recorded.get("code", {})
    return [f"{module}.py" for module in CODE if code.get(module) != digest(module)]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add an option for every hyperparameter; only those given appear in the result."""
    for option in dataclasses.fields(Config):
        parser.add_argument(
            "--" + option.name.replace("_", "-"),
            type=type(option.default),
            default=argparse.SUPPRESS,
            metavar=type(option.default).__name__.upper(),
            help=f"{option.metadata['help']} (default {option.default})",
        )


def choose_config(run: Path, options: dict[str, Any], *, resume: bool) -> Config:
    """Return the configuration of a new run, or of the one that is resumed.

    options: values by name; those that are not hyperparameters are ignored.

    Raises:
        UsageError: A value is out of range, or does not fit the run's folder.
    """
    path = run / "config.json"
    names = [option.name for option in dataclasses.fields(Config)]
    given = {name: options[name] for name in names if name in options}
    if resume and not path.exists():
        raise UsageError(f"--resume: there is no run in {run}")
    if not resume and path.exists():
        raise UsageError(f"--run: {run} already holds a run; --resume continues it")
    config = resume_config(path, given) if resume else Config(**given)
    check_config(config, run)
    return config


def resume_config(path: Path, given: dict[str, Any]) -> Config:
    """Return the configuration of a run, updated with values that may change."""
    before = Config.load(path)
    edited = changed_code(path.parent)
    if edited:
        names = ", ".join(edited)
        raise UsageError(
            f"--resume: {names} changed since this run began; train a new one"
        )
    changed = {name for name in given if getattr(before, name) != given[name]}
    fixed = sorted(changed - RESUMABLE)
    if fixed:
        raise UsageError(f"--resume cannot change {', '.join(fixed)}; train a new run")
    return dataclasses.replace(before, **given)


def check_config(config: Config, run: Path) -> None:
    """Raise UsageError if a value is out of range, or the run's folder is a file."""
    for part in (run, *run.parents):
        if part.is_file():
            raise UsageError(f"--run: {part} is a file, expected a folder")
    for option in dataclasses.fields(config):
        value, expected = getattr(config, option.name), option.metadata["range"]
        if not RANGES[expected](value):
            name = option.name.replace("_", "-")
            raise UsageError(f"--{name} must be {expected}, not {value}")
