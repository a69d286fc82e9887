"""From task and loss to what the templates print of them."""

from dataclasses import dataclass

from ..errors import PlanError
from ..hyperparameter import Hyperparameter
from .compatibility import choose_activation, choose_loss, loss_options
from .losses import LOSSES, Loss, Target
from .tasks import TASKS, Task, Units


@dataclass(frozen=True)
class Objective:
    """What is learnt, and by which loss.

    `task` and `metrics` are names; `metric` is the one that tells most, and `perfect`
    its best value; `meaning` says what the outputs are; `names` is the constant of the
    data module that names them. `target` is what the loss learns from, and `named` says
    that it is one class, which has a name; `per_step` says that every step has one,
    `partial` that padded steps have none. `activation` follows the head; `logits` says
    that numbers are learnt as logits, and `units` how outputs come to the targets'.
    `weighs` says that rare classes count more, `smooths` that labels are smoothed;
    `settings` are the loss's hyperparameters, and `inputs` what it is built from:
    "config", "targets" for their statistics, "weights" for those of the classes.
    `teachable` says that labels become probabilities, or those of a teacher.
    `dependencies` are packages that the metrics need beside those of every project.
    `picture` is drawn of the test split: "confusion", "scatter" or "" for none.
    """

    task: str
    metrics: str
    metric: str
    perfect: float
    picture: str
    meaning: str
    names: str
    loss: Loss
    target: Target
    named: bool
    per_step: bool
    partial: bool
    activation: str
    logits: bool
    units: Units
    weighs: bool
    smooths: bool
    settings: tuple[Hyperparameter, ...]
    inputs: tuple[str, ...]
    teachable: bool
    dependencies: tuple[str, ...]

    @property
    def saturating(self) -> bool:
        """Say whether outputs can come to where the loss has no gradient."""
        return self.activation in ("sigmoid", "softplus", "relu")


NAMES = {"numbers": "TARGETS"}


def aim(
    task: str,
    *,
    loss: str,
    per_step: bool,
    padded: bool,
    balance: bool,
    label_smoothing: float,
    output_activation: str,
    source: str,
    probabilities: bool,
    built_in: bool,
) -> Objective:
    """Return what is learnt.

    Raises:
        PlanError: The loss, or one of its options, does not fit.
    """
    row = TASKS[task]
    chosen = choose_loss(row, loss, probabilities=probabilities, source=source)
    activation = choose_activation(row, chosen, output_activation)
    target = chosen.target or row.target
    logits = target == "numbers" and chosen is LOSSES["binary_cross_entropy"]
    options = loss_options(task, chosen.name)
    weighs = balance and _require("balance", options, chosen, "Answer false.")
    smooths = label_smoothing > 0 and _require(
        "label_smoothing", options, chosen, "Answer 0."
    )
    settings = chosen.settings + _smoothing(label_smoothing) * smooths
    return Objective(
        task=task,
        metrics=row.metrics,
        metric=(weighs and row.balanced) or row.metric,
        perfect=row.perfect,
        picture=row.picture,
        meaning=_meaning(row, chosen, logits),
        names=NAMES.get(row.target, "CLASSES"),
        loss=chosen,
        target=target,
        named=target == "index" or task == "binary",
        per_step=per_step,
        partial=per_step and padded,
        activation=activation,
        logits=logits,
        units=row.units,
        weighs=weighs,
        smooths=smooths,
        settings=settings,
        inputs=_inputs(chosen, bool(settings), weighs),
        teachable=built_in and chosen.target == "probabilities",
        dependencies=row.dependencies,
    )


def _require(question: str, options: set[str], loss: Loss, cure: str) -> bool:
    if question in options:
        return True
    raise PlanError(question, f"loss {loss.name} has no such option", cure)


def _smoothing(share: float) -> tuple[Hyperparameter, ...]:
    meaning = "share of each label that is spread over all classes"
    return (Hyperparameter("label_smoothing", share, "in [0, 1)", meaning),)


def _meaning(task: Task, loss: Loss, logits: bool) -> str:
    if loss.name == "gaussian_nll":
        return "means, then variances, in the units of the targets"
    if logits:
        return "logits of numbers from 0 to 1"
    return task.outputs


def _inputs(loss: Loss, configured: bool, weighs: bool) -> tuple[str, ...]:
    wanted = {"config": configured, "targets": loss.scaled, "weights": weighs}
    return tuple(name for name, needed in wanted.items() if needed)
