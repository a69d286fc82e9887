"""The configuration of a run: what the command line of a project can change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..data.data import Data
from ..frameworks import Framework
from ..hyperparameter import RANGES, Hyperparameter
from ..objective.objective import Objective
from .training import Training


@dataclass(frozen=True)
class Configuration:
    """What a run can change.

    `ranges` maps each range that a setting has to its condition in Python;
    `data_settings` are the settings that say where a person's own examples are, and
    `resumable` those that a resumed run may change.
    """

    settings: tuple[Hyperparameter, ...]
    ranges: Mapping[str, str]
    data_settings: tuple[str, ...]
    resumable: tuple[str, ...]


def choose_configuration(
    framework: Framework, data: Data, objective: Objective, training: Training
) -> Configuration:
    """Return everything that a run can change, in the order of `--help`."""
    data_settings = tuple(_data_settings(data, objective))
    reading = _reading(framework, data)
    settings = (*data_settings, *_settings(objective, training), *reading)
    used = {setting.range for setting in settings}
    counted = () if training.needs_total_steps else ("epochs",)
    return Configuration(
        settings=settings,
        ranges={name: test for name, test in RANGES.items() if name in used},
        data_settings=tuple(setting.name for setting in data_settings),
        resumable=("data",) * bool(data_settings) + counted + ("patience",),
    )


def _data_settings(data: Data, objective: Objective) -> Iterator[Hyperparameter]:
    """Yield the options that say where a person's own examples are."""
    if not data.custom:
        return
    files, roles = data.files, data.roles
    yield Hyperparameter("data", files.path, "a text", files.path_meaning)
    if not data.form.columns:
        return
    if data.form.long_table:
        meaning = "column that names the example of a step"
        yield Hyperparameter("id", roles.id, "a text", meaning)
    several = "columns to predict, separated by commas"
    meaning = "column of the class" if objective.single_label else several
    yield Hyperparameter("target", roles.target, "a text", meaning)
    meaning = "column of groups, each kept in one split"
    yield Hyperparameter("group", roles.group, "a text", meaning)
    meaning = "column of splits: train, validation or test"
    yield Hyperparameter("split", roles.split, "a text", meaning)
    if data.form.long_table:
        meaning = "column that orders the rows of an example"
        yield Hyperparameter("time", roles.time, "a text", meaning)
    if not data.schema.columns:
        yield Hyperparameter("ignore", roles.ignore, "a text", "columns to leave out")


def _reading(framework: Framework, data: Data) -> Iterator[Hyperparameter]:
    """Yield the number of processes that read image files, where there are any."""
    if data.form.lazy and framework.reads_in_processes:
        meaning = "worker processes that read images"
        yield Hyperparameter("workers", 2, "0 or more", meaning)


def _settings(objective: Objective, training: Training) -> Iterator[Hyperparameter]:
    meaning = "maximum passes over the training split"
    yield Hyperparameter("epochs", training.epochs, "1 or more", meaning)
    least = f"{training.least_batch} or more"
    meaning = "examples per training step"
    yield Hyperparameter("batch_size", training.batch_size, least, meaning)
    rate = training.learning_rate
    yield Hyperparameter("learning_rate", rate, "above 0", training.rate)
    yield from training.settings
    yield from objective.settings
    if objective.distillable:
        meaning = "a run of another project, whose probabilities are the targets"
        yield Hyperparameter("teacher", "", "a text", meaning)
    meaning = "epochs without a better validation loss before stopping early"
    patience = f"{meaning}; 0 for never"
    yield Hyperparameter("patience", training.patience, "0 or more", patience)
    meaning = "random seed of weights, batch order and dropout"
    yield Hyperparameter("seed", training.seed, "from 0 to 4294967295", meaning)
