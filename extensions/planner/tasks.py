"""What can be learnt: the head, the loss and the metrics of each task."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """One task: `outputs` says what the head gives, `loss` the loss that fits it.

    `metric` is the number that a run reports for each epoch beside the loss;
    `restores_units` that targets are standardised inside the network; `steep` that the
    loss's gradient grows with the error, without a limit.
    """

    name: str
    outputs: str
    loss: str
    metric: str
    reason: str
    restores_units: bool = False
    steep: bool = False


TASKS = {
    task.name: task
    for task in (
        Task(
            name="multiclass",
            outputs="logits, one for each class",
            loss="cross_entropy",
            metric="accuracy",
            reason="it is the negative log-likelihood of the true class",
        ),
        Task(
            name="binary",
            outputs="one logit",
            loss="binary_cross_entropy",
            metric="accuracy",
            reason="it is the negative log-likelihood of a yes or no",
        ),
        Task(
            name="regression",
            outputs="numbers in the units of the targets",
            loss="mse",
            metric="rmse",
            reason="it estimates the mean, and large errors cost most",
            restores_units=True,
            steep=True,
        ),
    )
}
