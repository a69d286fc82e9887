"""Diagnose the network of a run by fixed rules, and suggest what to try next.

The skill score puts every metric on one scale, from 0 for a baseline that ignores the
input to 1 for a perfect score: (score - baseline) / (perfect score - baseline).
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .checkpoint import (
    count_epochs_since_best,
    is_out_of_patience,
    load_best,
    read_history,
)
from .config import Config
from .data import load_splits
from .evaluate import compute_outputs
from .metrics import baseline, score
from .plots import plot_diagnosis

METRIC = "accuracy"
PERFECT = 1.0
COMMAND = "python -m moving_digits"

MIN_EPOCHS = 4
NEARLY_PERFECT = 0.98
FINAL_SHARE = 0.1
MIN_FALL = 0.05
MAX_GAP = 0.1
MIN_SKILL = 0.85

History = list[dict[str, float]]

# What each diagnosis means, and what to try next, most promising first.
MEANING = {
    "too short to tell": "the run has too few epochs",
    "still improving": "the validation loss was still falling when the run ended",
    "overfitting": "what it still learns does not generalize to new examples",
    "underfitting": "it has not learned its own training examples",
    "good": "it learned its training examples, and does nearly as well on new ones",
}
NEXT = {
    "too short to tell": ("train longer: {longer}",),
    "still improving": ("train longer: {longer}",),
    "overfitting": (
        "more examples help most, if you can get them",
        "more dropout: copier update --trust --defaults -d dropout=0.3",
        "fewer or narrower layers: copier update --trust --defaults -d 'layers=[...]'",
        "weight decay: copier update --trust --defaults -d optimizer=adamw",
    ),
    "underfitting": (
        "wider or more layers: copier update --trust --defaults -d 'layers=[...]'",
        "less dropout: copier update --trust --defaults -d dropout=0.1",
        "a higher learning rate: --learning-rate 0.009",
        "more steps: {longer}",
        "what another layer would gain: copier update --trust -d 'extras=[depth]'",
        "if a larger network overfits, the inputs may not say more about the targets",
    ),
    "good": ("measure it on the test split: {command} evaluate --run {run}",),
}


@dataclass(frozen=True)
class Result:
    """The scores of the network and the baseline on a split, in units of METRIC."""

    score: float
    baseline: float

    @property
    def skill(self) -> float:
        """Return the skill score: 0 for the baseline, at most 1."""
        if self.baseline == PERFECT:
            return float(self.score == PERFECT)
        return (self.score - self.baseline) / (PERFECT - self.baseline)


def diagnose(run: Path) -> str:
    """Print the diagnosis of a run, draw it to diagnosis.png, and return it."""
    history = read_history(run / "history.csv")
    config = Config.load(run / "config.json")
    train, validation = measure(run)
    found = choose_diagnosis(history, train, validation, config.patience)
    print(f"{found}: {MEANING[found]}\n")
    print(f"{METRIC:18}{'baseline':>10}{'network':>10}{'skill':>10}")
    for name, result in {"training": train, "validation": validation}.items():
        print(
            f"{name:18}{result.baseline:10.3f}{result.score:10.3f}{result.skill:10.1%}"
        )
    best = history[-1 - count_epochs_since_best(history)]
    lowest = f"{best['val_loss']:.5g} in epoch {best['epoch']} of {len(history)}"
    print(f"lowest validation loss: {lowest}\n\nnext:")
    print("\n".join(f"  {line}" for line in advise(found, run, history, config)))
    scores = (validation.baseline, validation.score, train.score)
    plot_diagnosis(history, scores, METRIC, found, run / "diagnosis.png")
    print(f"\nplot: {run / 'diagnosis.png'}")
    return found


def measure(run: Path) -> tuple[Result, Result]:
    """Evaluate the best checkpoint on the training and validation splits."""
    splits = load_splits()
    network = load_best(run)
    known = splits["train"].y
    found = []
    for split in (splits["train"], splits["validation"]):
        outputs, y = compute_outputs(network, split.x), split.y
        naive = baseline(known, outputs.shape)
        found.append(Result(score(outputs, y)[METRIC], score(naive, y)[METRIC]))
    return found[0], found[1]


def choose_diagnosis(
    history: History, train: Result, validation: Result, patience: int
) -> str:
    """Return the diagnosis of a run, a key of `MEANING`: the first rule that applies.

    history: the rows of history.csv; train, validation: the results of the best
    checkpoint on these splits; patience: that of the run, in epochs, 0 for none.
    """
    if len(history) < MIN_EPOCHS:
        return "too short to tell"
    if validation.skill >= NEARLY_PERFECT:
        return "good"
    if ended_falling(history, patience):
        # A fall proportional to the learning rate would bring 25 %.
        if late_fall(history) > MIN_FALL:
            return "still improving"
        if train.skill < MIN_SKILL:
            return "underfitting"
    if train.skill <= 0:
        return "underfitting"
    if train.skill - validation.skill > MAX_GAP:
        return "overfitting"
    if train.skill >= MIN_SKILL:
        return "good"
    # The network has capacity left, but what it still learns does not generalize.
    return "overfitting" if memorizes(history) else "underfitting"


def ended_falling(history: History, patience: int) -> bool:
    """Return whether the best epoch is among the last, without early stopping."""
    at_the_end = count_epochs_since_best(history) < FINAL_SHARE * len(history)
    return at_the_end and not is_out_of_patience(history, patience)


def late_fall(history: History) -> float:
    """Return the last quarter's share of the decrease in validation loss, 0 to 1."""
    losses = [row["val_loss"] for row in history]
    quarter = -(-len(losses) // 4)
    fall = losses[0] - min(losses)
    return (min(losses[:-quarter]) - min(losses)) / fall if fall > 0 else 0.0


def memorizes(history: History) -> bool:
    """Return whether the training loss kept falling after the best epoch."""
    losses = [row["loss"] for row in history]
    best = len(losses) - 1 - count_epochs_since_best(history)
    # Means of three epochs, since dropout and the order of examples add noise.
    late = np.mean(losses[max(0, best - 1) : best + 2]) - np.mean(losses[-3:])
    return bool(late > MIN_FALL * (losses[0] - min(losses)))


def advise(diagnosis: str, run: Path, history: History, config: Config) -> list[str]:
    """Return suggestions for what to try next, one line each."""
    words = {"command": COMMAND, "run": str(run)}
    words["longer"] = train_longer(run, history, config)
    return [line.format(**words) for line in NEXT[diagnosis]]


def train_longer(run: Path, history: History, config: Config) -> str:
    """Return the command that continues a run, or describe a longer one."""
    resume = f"{COMMAND} train --run {run} --resume"
    stopped = is_out_of_patience(history, config.patience)
    patience = f" --patience {2 * config.patience}" if stopped else ""
    if len(history) < config.epochs:
        return resume + patience
    longer = max(2 * config.epochs, 2 * MIN_EPOCHS)
    return f"{resume} --epochs {longer}{patience}"
