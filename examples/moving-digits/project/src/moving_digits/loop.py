"""Training: `fit`, with a callback that keeps the run's folder up to date."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import keras

from .config import Config
from .data import load_splits
from .history import (
    choose_epochs,
    count_epochs_since_best,
    is_out_of_patience,
    read_history,
    require_finite,
    write_history,
)
from .inference import compute_outputs, load_network
from .loader import build_batches, count_batches
from .losses import build_loss
from .metrics import score
from .model import build_network
from .optim import build_optimizer
from .plots import plot_curves
from .splits import Split
from .statistics import fit_statistics


class RunFolder(keras.callbacks.Callback):
    """Validates, writes history and checkpoints after every epoch, and stops in time.

    best.keras has the lowest validation loss so far; last.keras is the latest state,
    with the optimizer's, so that training can go on from it.
    """

    def __init__(
        self,
        run: Path,
        history: list[dict[str, float]],
        config: Config,
        validation: Split,
    ) -> None:
        super().__init__()
        self.run = run
        self.validation = validation
        self.history = history
        self.patience = config.patience
        self.seed = config.seed
        self.started = self.rate = 0.0

    def on_epoch_begin(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        """Set what a checkpoint does not hold, so that a resumed run repeats it.

        Dropout follows from the epoch alone.
        """
        self.started = time.perf_counter()
        states = [v for v in self.model.variables if v.name == "seed_generator_state"]
        for number, state in enumerate(states):
            state.assign([(self.seed + number) % 2**32, (epoch << 20) % 2**32])
        self.rate = float(self.model.optimizer.learning_rate)

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        """Record the epoch; `logs` has the loss, and what the progress bar shows."""
        logs = {} if logs is None else logs
        require_finite("loss", logs["loss"])
        logs |= self.validate()
        row = {"epoch": epoch + 1} | {name: float(logs[name]) for name in logs}
        seconds = time.perf_counter() - self.started
        self.history.append(row | {"learning_rate": self.rate, "seconds": seconds})
        self.save()
        self.model.stop_training = is_out_of_patience(self.history, self.patience)

    def on_train_end(self, logs: dict[str, float] | None = None) -> None:
        """Say why training ended before its last epoch."""
        if self.model.stop_training:
            print(f"no better validation loss for {self.patience} epochs")

    def validate(self) -> dict[str, float]:
        """Return the validation split's loss and metrics, named val_…."""
        outputs = compute_outputs(self.model, self.validation.x)
        loss = float(self.model.loss(self.validation.y, outputs))
        metrics = {
            "loss": require_finite("val_loss", loss),
            **score(outputs, self.validation.y),
        }
        return {f"val_{name}": value for name, value in metrics.items()}

    def save(self) -> None:
        """Write history and checkpoints, these beside their places first."""
        latest = self.run / "partial_last.keras"
        self.model.save(latest)
        if count_epochs_since_best(self.history) == 0:
            best = self.run / "partial_best.keras"
            shutil.copyfile(latest, best)
            best.replace(self.run / "best.keras")
        # In this order: `train` drops what the history has ahead of last.keras.
        write_history(self.history, self.run / "history.csv")
        latest.replace(self.run / "last.keras")


def build_training(
    config: Config, train: Split, build: Callable[..., keras.Model] = build_network
) -> keras.Model:
    """Build and compile a network, at the start of a run."""
    keras.utils.set_random_seed(config.seed)
    inputs = fit_statistics(train.x)
    network = build(inputs)
    loss = build_loss()
    network.compile(optimizer=build_optimizer(config), loss=loss)
    # Left to the first step, which would then be compiled twice.
    network.optimizer.build(network.trainable_variables)
    return network


def restore(network: keras.Model, run: Path, steps: int) -> list[dict[str, float]]:
    """Bring a network to the latest state of a run, if there is one.

    Returns the history up to there, of epochs of so many steps. The program ends if the
    run holds another network.
    """
    if not (run / "last.keras").exists():
        return []
    load_network(run / "last.keras", like=network)
    network.load_weights(run / "last.keras")
    # A crash between the two files can leave the history one epoch ahead.
    return read_history(run / "history.csv")[
        : int(network.optimizer.iterations) // steps
    ]


def train(
    config: Config,
    run: Path,
    *,
    resume: bool = False,
    stop_after: int | None = None,
    build: Callable[..., keras.Model] = build_network,
) -> None:
    """Train until the last epoch, or until the validation loss stops falling.

    Writes config.json, history.csv, curves.png, last.keras and best.keras into the
    run's folder. With `resume` it goes on from last.keras; it ends for now after the
    epoch `stop_after`, if one is given.
    """
    splits = load_splits()
    steps = count_batches(splits["train"], config.batch_size)
    network = build_training(config, splits["train"], build)
    history = restore(network, run, steps) if resume else []
    run.mkdir(parents=True, exist_ok=True)
    config.save(run / "config.json")
    folder = RunFolder(run, history, config, splits["validation"])
    last = min(config.epochs, stop_after or config.epochs)
    epochs = choose_epochs(history, last, config.patience)
    if epochs:
        network.fit(
            build_batches(
                splits["train"], config.batch_size, seed=config.seed, epochs=epochs
            ),
            steps_per_epoch=steps,
            initial_epoch=epochs.start,
            epochs=epochs.stop,
            shuffle=False,  # the loader does
            callbacks=[folder],
        )
    plot_curves(run / "history.csv", run / "curves.png")
