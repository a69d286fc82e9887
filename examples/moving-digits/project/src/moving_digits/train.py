"""Training: `compile` and `fit`; a callback validates and keeps the run's folder."""

import shutil
import time
from pathlib import Path

import keras

from .checkpoint import (
    EARLY_STOP,
    count_epochs_since_best,
    is_out_of_patience,
    remaining_epochs,
    require_finite,
    restore,
    write_history,
)
from .config import Config
from .data import load_splits
from .data.scaling import fit_statistics
from .data.splits import Split
from .evaluate import compute_outputs
from .loader import build_batches, count_batches
from .losses import build_loss
from .metrics import score
from .model import build_network
from .optim import build_optimizer
from .plots import plot_curves


def train(
    config: Config, run: Path, *, resume: bool = False, stop_after: int | None = None
) -> None:
    """Train until the last epoch, or until early stopping.

    The run's files are in the folder `run`; with `resume`, training continues there.
    """
    splits = load_splits()
    steps = count_batches(splits["train"], config.batch_size)
    network = build_training(config, splits["train"])
    history = restore(network, run, steps) if resume else []
    config.save(run / "config.json")
    epochs = remaining_epochs(history, config, stop_after)
    if epochs:
        network.fit(
            build_batches(
                splits["train"], config.batch_size, seed=config.seed, epochs=epochs
            ),
            steps_per_epoch=steps,
            initial_epoch=epochs.start,
            epochs=epochs.stop,
            shuffle=False,  # the loader shuffles
            callbacks=[RunRecorder(run, history, config, splits["validation"])],
        )
    plot_curves(run / "history.csv", run / "curves.png")


def build_training(config: Config, train: Split) -> keras.Model:
    """Build and compile the network for a new run."""
    keras.utils.set_random_seed(config.seed)
    inputs = fit_statistics(train.x)
    network = build_network(inputs)
    loss = build_loss()
    network.compile(optimizer=build_optimizer(config), loss=loss)
    # Otherwise the first step would build it, and be compiled twice.
    network.optimizer.build(network.trainable_variables)
    return network


class RunRecorder(keras.callbacks.Callback):
    """Validates after every epoch, writes the history and checkpoints, and stops early.

    best.keras has the lowest validation loss so far; last.keras is the latest state,
    including the optimizer's, so that training can continue from it. It replaces
    CSVLogger, ModelCheckpoint and EarlyStopping, which would start afresh in a resumed
    run and could leave half a file after a crash, and validation_data, which would
    average the metrics over batches.
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
        self.history = history
        self.config = config
        self.validation = validation
        self.started = self.rate = 0.0

    def on_epoch_begin(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        """Set the state that checkpoints lack, so that a resumed run repeats it.

        Dropout depends on the epoch alone.
        """
        self.started = time.perf_counter()
        states = [v for v in self.model.variables if v.name == "seed_generator_state"]
        for number, state in enumerate(states):
            seed = (self.config.seed + number) % 2**32
            state.assign([seed, (epoch << 20) % 2**32])
        self.rate = float(self.model.optimizer.learning_rate)

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        """Record the epoch; `logs` holds the loss and what the progress bar shows."""
        logs = {} if logs is None else logs
        require_finite("loss", logs["loss"])
        logs |= self.validate()
        row = {"epoch": epoch + 1} | {name: float(logs[name]) for name in logs}
        seconds = time.perf_counter() - self.started
        self.history.append(row | {"learning_rate": self.rate, "seconds": seconds})
        self.save()
        patience = self.config.patience
        self.model.stop_training = is_out_of_patience(self.history, patience)

    def on_train_end(self, logs: dict[str, float] | None = None) -> None:
        """Print why training ended early."""
        if self.model.stop_training:
            print(EARLY_STOP.format(self.config.patience))

    def validate(self) -> dict[str, float]:
        """Return the validation loss and metrics; their names begin with val_."""
        outputs, y = compute_outputs(self.model, self.validation.x), self.validation.y
        loss = float(keras.ops.mean(self.model.loss(y, outputs)))
        metrics = {"loss": require_finite("val_loss", loss), **score(outputs, y)}
        return {f"val_{name}": value for name, value in metrics.items()}

    def save(self) -> None:
        """Write the history and the checkpoints; a crash keeps the old ones."""
        latest = self.run / "partial_last.keras"
        self.model.save(latest)
        if count_epochs_since_best(self.history) == 0:
            best = self.run / "partial_best.keras"
            shutil.copyfile(latest, best)
            best.replace(self.run / "best.keras")
        # In this order: `restore` drops history that is ahead of last.keras.
        write_history(self.history, self.run / "history.csv")
        latest.replace(self.run / "last.keras")
