"""From task and loss to what the templates print of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..errors import PlanError
from ..hyperparameter import Hyperparameter
from .compatibility import choose_head_form, choose_loss, loss_options
from .head_forms import HEAD_FORMS, HeadForm
from .losses import Loss, Target
from .request import ObjectiveRequest
from .task import Task


@dataclass(frozen=True)
class Objective:
    """What is learned, and by which loss.

    `task` and `metrics` are names; `metric` is the one that tells most, and
    `best_score` its best value; `meaning` says what the outputs are; `names` is the
    constant of the data module that names them. `target` is what the loss learns from,
    and `single_label` says that it is one class, which has a name; `per_step` says that
    every step has one, `ignores_padding` that padded steps have none. `head_form` is
    that of the output layer; `logits` says that numbers are learned as logits.
    `weights_classes` says that rare classes count more, `smooths_labels` that labels
    are smoothed; `settings` are the loss's hyperparameters, `options` maps what the
    loss calls them to their names, and `inputs` what it is built from: "config",
    "targets" for their statistics, "weights" for those of the classes. `distillable`
    says that labels become probabilities, or those of a teacher. `dependencies` are
    packages that the metrics need beside those of every project. `plot` is drawn of the
    test split: "confusion", "scatter" or "" for none.
    """

    task: str
    metrics: str
    metric: str
    best_score: float
    plot: str
    meaning: str
    names: str
    loss: Loss
    target: Target
    single_label: bool
    head_form: HeadForm
    logits: bool
    dependencies: tuple[str, ...]
    per_step: bool = False
    ignores_padding: bool = False
    weights_classes: bool = False
    smooths_labels: bool = False
    settings: tuple[Hyperparameter, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    inputs: tuple[str, ...] = ()
    distillable: bool = False

    @property
    def fits_targets(self) -> bool:
        """Whether the statistics of the targets are needed."""
        return self.head_form.statistics != () or "targets" in self.inputs


NAMES = {"numbers": "TARGETS"}


def choose_objective(request: ObjectiveRequest, padded: bool) -> Objective:
    """Return what is learned; `padded` says that examples end in steps without targets.

    Raises:
        PlanError: The loss, or one of its options, does not fit.
    """
    task, source = request.task, request.source
    held = request.probabilities
    loss = choose_loss(task, request.loss, probabilities=held, source=source)
    form = choose_head_form(task, loss, request.output_activation, padded=padded)
    weights, smooths = _options(request, loss)
    settings = loss.settings + _smoothing(request.label_smoothing) * smooths
    return replace(
        _without_options(task, loss, form),
        metric=(weights and task.balanced_metric) or task.metric,
        per_step=request.per_step,
        ignores_padding=request.per_step and padded,
        weights_classes=weights,
        smooths_labels=smooths,
        settings=settings,
        options=_names_within(loss, settings),
        inputs=_inputs(loss, bool(settings), weights),
        distillable=request.built_in and loss.target == "probabilities",
    )


def _without_options(task: Task, loss: Loss, form: HeadForm) -> Objective:
    """Return what a task, a loss and a head form mean, one target for each example."""
    target = loss.target or task.target
    return Objective(
        task=task.name,
        metrics=task.metrics,
        metric=task.metric,
        best_score=task.best_score,
        plot=task.plot,
        meaning=form.meaning or _meaning(task, form),
        names=NAMES.get(task.target, "CLASSES"),
        loss=loss,
        target=target,
        single_label=target == "index" or task.name == "binary",
        head_form=form,
        logits=_learns_logits(task, form),
        dependencies=task.dependencies,
    )


def _options(request: ObjectiveRequest, loss: Loss) -> tuple[bool, bool]:
    """Say whether classes are weighted, and labels smoothed."""
    known = loss_options(request.task.name, loss.name)
    smooths = request.label_smoothing > 0
    if request.balance and "balance" not in known:
        raise _no_option("balance", loss, "Answer false.")
    if smooths and "label_smoothing" not in known:
        raise _no_option("label_smoothing", loss, "Answer 0.")
    return request.balance, smooths


def _no_option(question: str, loss: Loss, cure: str) -> PlanError:
    return PlanError(question, f"loss {loss.name} has no option {question}", cure)


def _learns_logits(task: Task, form: HeadForm) -> bool:
    """Say whether numbers are learned as logits, which nothing brings into range."""
    return task.target == "numbers" and form is HEAD_FORMS["plain"]


def _smoothing(share: float) -> tuple[Hyperparameter, ...]:
    meaning = "fraction of each label's weight that is spread evenly over all classes"
    return (Hyperparameter("label_smoothing", share, "in [0, 1)", meaning),)


def _names_within(loss: Loss, settings: tuple[Hyperparameter, ...]) -> dict[str, str]:
    """Return what each is called within the loss: gamma, where focal_gamma is set."""
    return {
        setting.name.removeprefix(f"{loss.name}_"): setting.name for setting in settings
    }


def _meaning(task: Task, form: HeadForm) -> str:
    logits = "logits of numbers from 0 to 1"
    return logits if _learns_logits(task, form) else task.outputs


def _inputs(loss: Loss, configured: bool, weights: bool) -> tuple[str, ...]:
    wanted = {"config": configured, "targets": loss.scaled, "weights": weights}
    return tuple(name for name, needed in wanted.items() if needed)
