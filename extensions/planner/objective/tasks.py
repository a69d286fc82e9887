"""What can be learned: the head, the losses that fit it, and the metrics."""

from dataclasses import dataclass

from ..layers.context import Steps
from .heads import HEADS
from .losses import Target


@dataclass(frozen=True)
class Task:
    """One task.

    `title` is the line of the questionnaire; `outputs` says what the head gives;
    `losses` fit it, the default first; `heads` are the forms that its output layer can
    have, the default first, and `padded_head` the form where examples are padded, if it
    is another; `target` is what it learns from; `metrics` names the module in
    `template/metrics/`, `scores` what it measures, `metric` the one of them that tells
    most, `balanced_metric` the one where rare classes count as much as others, if it is
    another, and `best_score` their best value; `plot` is drawn from a test split, ""
    for none; `dependencies` are the packages that its metrics need beside those of
    every project; `steps` is "" for one answer an example, or for one at every step
    where that is wanted; "any" for a sequence of outputs that may be shorter than the
    input.
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
    heads: tuple[str, ...] = ("plain",)
    padded_head: str = ""
    steps: Steps = ""
    dependencies: tuple[str, ...] = ()

    @property
    def activations(self) -> tuple[str, ...]:
        """What its outputs can go through, "" for nothing."""
        return tuple(HEADS[name].activation for name in self.heads)


TASKS = {
    task.name: task
    for task in (
        Task(
            name="multiclass",
            title="one class out of several",
            outputs="logits, one for each class",
            losses=("cross_entropy", "focal", "kl_divergence"),
            target="index",
            metrics="multiclass",
            scores=("accuracy", "macro_f1"),
            metric="accuracy",
            balanced_metric="macro_f1",
            plot="confusion",
        ),
        Task(
            name="binary",
            title="yes or no",
            outputs="one logit",
            losses=("binary_cross_entropy", "focal"),
            target="flags",
            metrics="binary",
            scores=("accuracy", "roc_auc"),
            metric="accuracy",
            balanced_metric="roc_auc",
            plot="confusion",
        ),
        Task(
            name="multilabel",
            title="any number of labels",
            outputs="logits, one for each label",
            losses=("binary_cross_entropy", "focal"),
            target="flags",
            metrics="multilabel",
            scores=("micro_f1", "exact_match"),
            metric="micro_f1",
        ),
        Task(
            name="regression",
            title="one number or several",
            outputs="numbers in the units of the targets",
            losses=("mse", "mae", "huber", "log_cosh", "gaussian_nll"),
            target="numbers",
            metrics="numbers",
            scores=("rmse", "mae", "r2"),
            metric="r2",
            plot="scatter",
            heads=("standardized",),
        ),
        Task(
            name="bounded_regression",
            title="numbers from 0 to 1",
            outputs="numbers from 0 to 1",
            losses=("mse", "mae", "huber", "log_cosh", "binary_cross_entropy"),
            target="numbers",
            metrics="numbers",
            scores=("rmse", "mae", "r2"),
            metric="r2",
            plot="scatter",
            heads=("sigmoid",),
        ),
        Task(
            name="positive_regression",
            title="numbers of 0 or more",
            outputs="numbers of 0 or more, in the units of the targets",
            losses=("huber", "mse", "log_cosh", "mae"),
            target="numbers",
            metrics="numbers",
            scores=("rmse", "mae", "r2"),
            metric="r2",
            plot="scatter",
            heads=("softplus", "relu"),
        ),
        Task(
            name="ctc",
            title="labels in their order, at unknown steps",
            outputs="logits at every step, for the blank and each label",
            losses=("ctc",),
            target="sequence",
            metrics="ctc",
            scores=("label_error_rate", "exact"),
            metric="label_error_rate",
            best_score=0.0,
            padded_head="blank_after_end",
            steps="any",
            dependencies=("rapidfuzz>=3.9",),
        ),
        Task(
            name="metric_learning",
            title="an embedding that puts examples of a class close together",
            outputs="an embedding of length 1",
            losses=("triplet", "contrastive", "info_nce"),
            target="index",
            metrics="metric_learning",
            scores=("recall_at_1",),
            metric="recall_at_1",
            heads=("unit_norm",),
        ),
    )
}
