"""Is a trained network good enough? A verdict on a run, by stated criteria.

What was learnt is counted from guessing to perfect, whatever the metric:

    learnt = (score - score of guessing) / (perfect score - score of guessing)

A guess knows the training targets and no input. The criteria, the first that holds:

too short to tell: the run has fewer than SHORTEST epochs, so that a quarter of it is
    less than one.
good: NEARLY_ALL or more was learnt of the validation split.
still improving: the run ended falling, and the last quarter of its epochs brought more
    than REAL_FALL of the whole fall of the validation loss. A fall in step with the
    learning rate brings 25 % there.
underfitting: the run ended falling, and less than LEAST_LEARNT was learnt of the
    training split: it came too slowly, or not at all.
underfitting: nothing was learnt of the training split: a guess does as well.
overfitting: what was learnt of the training split is more than WIDEST_GAP above what
    was learnt of the validation split.
good: LEAST_LEARNT or more was learnt of the training split.
overfitting: behind the epoch of the lowest validation loss the training loss fell by
    more than REAL_FALL of its whole fall. There is room in the network, and what it
    still learns does not hold for new examples.
underfitting: all else.

A run ended falling if its lowest validation loss lies in the last LAST_PART of its
epochs, and patience did not end it.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .config import Config
from .history import count_epochs_since_best, is_out_of_patience

METRIC = "accuracy"
PERFECT = 1.0
COMMAND = "python -m moving_digits"

SHORTEST = 4
NEARLY_ALL = 0.98
LAST_PART = 0.1
REAL_FALL = 0.05
WIDEST_GAP = 0.1
LEAST_LEARNT = 0.85

History = list[dict[str, float]]

# What each verdict means, and what to try next; the first is tried first.
MEANING = {
    "too short to tell": "the run has too few epochs",
    "still improving": "the validation loss still fell when the run ended",
    "overfitting": "what it still learns does not hold for new examples",
    "underfitting": "it has not learnt what its own training examples say",
    "good": "it learnt its training examples, and does nearly as well on new ones",
}
NEXT = {
    "too short to tell": ("train longer: {longer}",),
    "still improving": ("train longer: {longer}",),
    "overfitting": (
        "more examples help most, if they can be had",
        "more dropout: copier update --trust --defaults -d dropout=0.3",
        "fewer or narrower layers: copier update --trust --defaults -d 'layers=[...]'",
        "    the largest is convlstm1 of 2,624 parameters",
        "weight decay: copier update --trust --defaults -d optimizer=adamw",
    ),
    "underfitting": (
        "wider or more layers: copier update --trust --defaults -d 'layers=[...]'",
        "less dropout: copier update --trust --defaults -d dropout=0.1",
        "longer steps: --learning-rate 0.009",
        "more steps: {longer}",
        "what more layers bring: {command}.depth",
        "if a larger network overfits, the inputs say no more about the targets",
    ),
    "good": ("its score on the test split: {command}.evaluate --run {run}",),
}


@dataclass(frozen=True)
class Result:
    """The score of a network on a split, and that of guessing, in units of METRIC."""

    score: float
    guess: float

    @property
    def learnt(self) -> float:
        """Return what was learnt of what can be: 0 for guessing, at most 1."""
        if self.guess == PERFECT:
            return float(self.score == PERFECT)
        return (self.score - self.guess) / (PERFECT - self.guess)


def judge(history: History, train: Result, validation: Result, patience: int) -> str:
    """Return the verdict on a run, a key of `MEANING`.

    history: the rows of history.csv; train, validation: how good the best network is on
    these splits; patience: that of the run in epochs, 0 for never.
    """
    if len(history) < SHORTEST:
        return "too short to tell"
    if validation.learnt >= NEARLY_ALL:
        return "good"
    if ended_falling(history, patience):
        if measure_late_fall(history) > REAL_FALL:
            return "still improving"
        if train.learnt < LEAST_LEARNT:
            return "underfitting"
    if train.learnt <= 0:
        return "underfitting"
    if train.learnt - validation.learnt > WIDEST_GAP:
        return "overfitting"
    if train.learnt >= LEAST_LEARNT:
        return "good"
    return "overfitting" if learns_by_heart(history) else "underfitting"


def ended_falling(history: History, patience: int) -> bool:
    """Say whether the validation loss was lowest at the end, and patience not out."""
    at_the_end = count_epochs_since_best(history) < LAST_PART * len(history)
    return at_the_end and not is_out_of_patience(history, patience)


def measure_late_fall(history: History) -> float:
    """Return the last quarter's share in the fall of the validation loss, 0 to 1."""
    losses = [row["val_loss"] for row in history]
    quarter = -(-len(losses) // 4)
    fall = losses[0] - min(losses)
    return (min(losses[:-quarter]) - min(losses)) / fall if fall > 0 else 0.0


def learns_by_heart(history: History) -> bool:
    """Say whether the training loss still fell when the validation loss did not."""
    losses = [row["loss"] for row in history]
    best = len(losses) - 1 - count_epochs_since_best(history)
    # Over three epochs: dropout and the order of the examples make single ones uneven.
    late_fall = np.mean(losses[max(0, best - 1) : best + 2]) - np.mean(losses[-3:])
    return bool(late_fall > REAL_FALL * (losses[0] - min(losses)))


def advise(verdict: str, run: Path, history: History, config: Config) -> list[str]:
    """Return what to try next, a line each."""
    words = {"command": COMMAND, "run": run, "longer": go_on(run, history, config)}
    return [line.format(**words) for line in NEXT[verdict]]


def go_on(run: Path, history: History, config: Config) -> str:
    """Return how a run is continued, or repeated with more epochs."""
    resume = f"{COMMAND}.train --run {run} --resume"
    stopped = is_out_of_patience(history, config.patience)
    patience = f" --patience {2 * config.patience}" if stopped else ""
    if len(history) < config.epochs:
        return resume + patience
    longer = max(2 * config.epochs, 2 * SHORTEST)
    return f"{resume} --epochs {longer}{patience}"
