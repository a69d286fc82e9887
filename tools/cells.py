"""What a small network learns on each built-in data set: a stack, and its score.

A score must lie half-way between guessing and the level that was measured.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from extensions.planner import TASKS
from extensions.planner.data.demos import DEMOS

Cell = tuple[str, str, bool]
# The kinds of input, the quickest to train first.
QUICKEST = ("tabular", "series", "image", "tokens", "video")
CONV2D = "[conv2d: {filters: 16, pool: max}, conv2d: {filters: 32, pool: max}]"
TIMED = "[conv2d: {filters: 16, pool: max}, conv2d: {filters: 32, pool: max}, lstm: 48]"


@dataclass(frozen=True)
class Level:
    """A stack, and the metric that it brings from `guess` to `level`.

    `part` is the share of the usual epochs that brings it half-way.
    """

    stack: str
    metric: str
    guess: float
    level: float
    part: float = 0.3

    def learnt(self, score: float) -> float:
        """Return what was learnt: 0 for guessing, 1 for the level."""
        return (score - self.guess) / (self.level - self.guess)


# Even where data are learnt at once.
LEAST_EPOCHS = 5

LEVELS = {
    ("tabular", "multiclass", False): Level("[mlp: 64]", "accuracy", 0.40, 1.0),
    ("tabular", "binary", False): Level("[mlp: 64]", "accuracy", 0.63, 0.98),
    ("tabular", "multilabel", False): Level("[mlp: 64]", "micro_f1", 0.66, 0.89),
    ("tabular", "regression", False): Level("[mlp: 64]", "r2", 0.0, 0.5),
    ("tabular", "bounded_regression", False): Level("[mlp: 64]", "r2", 0.0, 0.5),
    ("tabular", "positive_regression", False): Level("[mlp: 64]", "r2", 0.0, 0.5),
    ("series", "multiclass", False): Level(
        "[conv1d: 32, conv1d: {filters: 64, pool: max}]", "accuracy", 0.10, 0.95
    ),
    ("series", "binary", False): Level("[lstm: 48]", "accuracy", 0.50, 0.97),
    ("series", "multilabel", False): Level(
        "[conv1d: 32, bilstm: 48]", "micro_f1", 0.47, 0.95, part=0.5
    ),
    ("series", "regression", False): Level("[mlp: 64]", "r2", 0.0, 0.6),
    ("series", "bounded_regression", False): Level("[mlp: 32, mean]", "r2", 0.0, 0.9),
    ("series", "positive_regression", False): Level(
        "[conv1d: 32, gru: 32]", "r2", 0.0, 0.9
    ),
    ("series", "ctc", False): Level(
        "[conv1d: 32, bilstm: 48]", "label_error_rate", 1.0, 0.1
    ),
    ("series", "multiclass", True): Level(
        "[conv1d: 32, bilstm: 32]", "accuracy", 0.42, 0.95, part=0.3
    ),
    ("series", "binary", True): Level("[bilstm: 32]", "accuracy", 0.70, 0.95),
    ("series", "multilabel", True): Level(
        "[lstm: 64]", "micro_f1", 0.32, 0.8, part=0.8
    ),
    ("series", "regression", True): Level(
        "[conv1d: 32, transformer: 32]", "r2", 0.0, 0.8
    ),
    ("series", "bounded_regression", True): Level("[rnn: 32]", "r2", 0.0, 0.9),
    ("series", "positive_regression", True): Level("[gru: 32]", "r2", 0.0, 0.9),
    ("image", "multiclass", False): Level(CONV2D, "accuracy", 0.10, 0.99),
    ("image", "binary", False): Level("[mlp: 128]", "accuracy", 0.50, 0.95),
    ("image", "multilabel", False): Level(CONV2D, "micro_f1", 0.32, 0.85, part=0.8),
    ("image", "regression", False): Level(CONV2D, "r2", 0.0, 0.98),
    ("image", "bounded_regression", False): Level(CONV2D, "r2", 0.0, 0.95),
    ("image", "positive_regression", False): Level(CONV2D, "r2", 0.0, 0.9),
    ("image", "metric_learning", False): Level(
        "[conv2d: 32, conv2d: {filters: 32, pool: max}, "
        "conv2d: {filters: 64, pool: max}, mlp: 128]",
        "recall_at_1",
        0.59,
        0.9,
        part=0.8,
    ),
    ("video", "multiclass", False): Level(TIMED, "accuracy", 0.125, 0.99),
    ("video", "binary", False): Level(
        "[convlstm: 8, pool, conv2d: {filters: 16, pool: max}]",
        "accuracy",
        0.5,
        0.99,
    ),
    ("video", "multilabel", False): Level(TIMED, "micro_f1", 0.56, 0.98),
    ("video", "regression", False): Level(
        TIMED.replace("lstm", "gru"), "r2", 0.0, 0.99
    ),
    ("video", "bounded_regression", False): Level(TIMED, "r2", 0.0, 0.95),
    ("video", "positive_regression", False): Level(TIMED, "r2", 0.0, 0.9),
    ("video", "regression", True): Level(CONV2D, "r2", 0.0, 0.95),
    ("video", "bounded_regression", True): Level(CONV2D, "r2", 0.0, 0.95),
    ("tokens", "multiclass", False): Level(
        "[embedding: 32, transformer: 32]", "accuracy", 0.33, 0.9, part=0.3
    ),
    ("tokens", "binary", False): Level(
        "[embedding: 32, conv1d: 64, conv1d: {filters: 64, pool: max}]",
        "accuracy",
        0.62,
        0.95,
    ),
    ("tokens", "multilabel", False): Level(
        "[embedding: 32, conv1d: 64]", "micro_f1", 0.46, 0.9
    ),
    ("tokens", "regression", False): Level("[embedding: 32, gru: 48]", "r2", 0.0, 0.9),
    ("tokens", "bounded_regression", False): Level(
        "[embedding: 32, mlp: 32]", "r2", 0.0, 0.8, part=0.5
    ),
    ("tokens", "positive_regression", False): Level(
        "[embedding: 32, lstm: 48]", "r2", 0.0, 0.9
    ),
    ("tokens", "multiclass", True): Level(
        "[embedding: 32, bilstm: 32]", "accuracy", 0.68, 0.99, part=0.3
    ),
    ("tokens", "binary", True): Level(
        "[embedding: 16, bilstm: 32]", "accuracy", 0.95, 1.0
    ),
    ("tokens", "multilabel", True): Level(
        "[embedding: 16, gru: 32]", "micro_f1", 0.2, 0.98
    ),
    ("tokens", "positive_regression", True): Level(
        "[embedding: 16, lstm: 32]", "r2", 0.0, 0.95
    ),
}


def share_out() -> Iterator[tuple[Cell, str]]:
    """Give every data set a loss, and every loss of a task at least one of its sets."""
    for name, task in TASKS.items():
        cells = [cell for cell in DEMOS if cell[1] == name]
        for turn in range(max(len(cells), len(task.losses))):
            yield cells[turn % len(cells)], task.losses[turn % len(task.losses)]


def quickest_of_each_loss() -> Iterator[tuple[Cell, str]]:
    """Yield the quickest cells that hold every loss of every task."""
    for name, task in TASKS.items():
        cell = next(cell for cell in BY_TIME if cell[1] == name)
        yield from ((cell, loss) for loss in task.losses)


def quickest_of_each_kind() -> Iterator[tuple[Cell, str]]:
    """Yield a cell for each kind of input, and one with an answer at every step."""
    for kind, per_step in dict.fromkeys((cell[0], cell[2]) for cell in BY_TIME):
        cell = next(c for c in BY_TIME if (c[0], c[2]) == (kind, per_step))
        yield cell, TASKS[cell[1]].losses[0]


def choose_epochs(cell: Cell) -> int:
    """Return how many epochs bring a cell's network half-way."""
    return max(LEAST_EPOCHS, round(LEVELS[cell].part * DEMOS[cell].epochs))


BY_TIME = sorted(DEMOS, key=lambda cell: (QUICKEST.index(cell[0]), cell[2]))
CELLS = list(share_out())
# Keras takes longer for each; that its networks are the same is shown under parity.
KERAS = [(cell, loss) for cell, loss in quickest_of_each_kind() if not cell[2]]
# What docs/scores.md has of it.
KERAS_SCORES = list(dict.fromkeys([*quickest_of_each_loss(), *quickest_of_each_kind()]))
