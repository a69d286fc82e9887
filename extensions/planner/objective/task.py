"""What is known of a task."""

from dataclasses import dataclass

from ..layers.context import Steps
from .head_forms import HEAD_FORMS
from .losses import Target


@dataclass(frozen=True)
class Task:
    """One task.

    `title` is the line of the questionnaire; `outputs` says what the head gives;
    `losses` fit it, the default first; `head_forms` are those that its output layer can
    have, the default first, and `padded_head_form` the one where examples are padded,
    if it is another; `target` is what it learns from, and `own_targets` the row of
    `TARGET_KINDS` that says how a person writes it, if it is not of that name;
    `metrics` names the module in `template/metrics/`, `scores` what it measures,
    `metric` the one of them that tells most, `balanced_metric` the one where rare
    classes count as much as others, if it is another, and `best_score` their best
    value; `plot` is drawn from a test split, "" for none; `dependencies` are the
    packages that its metrics need beside those of every project; `steps` is "" for one
    answer an example, or for one at every step where that is wanted; "any" for a
    sequence of outputs that may be shorter than the input.
    """

    name: str
    title: str
    outputs: str
    losses: tuple[str, ...]
    target: Target
    metrics: str
    scores: tuple[str, ...]
    metric: str
    balanced_metric: str = ""
    best_score: float = 1.0
    plot: str = ""
    head_forms: tuple[str, ...] = ("plain",)
    padded_head_form: str = ""
    own_targets: str = ""
    steps: Steps = ""
    dependencies: tuple[str, ...] = ()

    @property
    def activations(self) -> tuple[str, ...]:
        """What its outputs can go through, "" for nothing."""
        return tuple(HEAD_FORMS[name].activation for name in self.head_forms)
