"""The forms of the output layer: what becomes of its numbers.

Each has a snippet of its name in `template/frameworks/NAME/snippets/heads/`.
"""

from dataclasses import dataclass
from typing import Literal

Statistic = Literal["mean", "std"]


@dataclass(frozen=True)
class HeadForm:
    """One form of the output layer.

    `activation` is what its numbers go through, "" for nothing, and `reason` says why,
    in the README. `statistics` of the targets bring them to the targets' units.
    `outputs_per_target` counts the numbers that it has for each target, `variances`
    says that after the means come as many variances, and `meaning` what they all are,
    "" where the task says it. `saturates` says that outputs can come to where the loss
    has no gradient, `bias_above_zero` that its bias starts there, and `masked` that it
    must know which steps are padded.
    """

    name: str
    activation: str = ""
    reason: str = ""
    statistics: tuple[Statistic, ...] = ()
    outputs_per_target: int = 1
    variances: bool = False
    meaning: str = ""
    saturates: bool = False
    bias_above_zero: bool = False
    masked: bool = False


HEAD_FORMS = {
    form.name: form
    for form in (
        HeadForm(name="plain"),
        HeadForm(name="standardized", statistics=("mean", "std")),
        HeadForm(
            name="mean_and_variance",
            statistics=("mean", "std"),
            outputs_per_target=2,
            variances=True,
            meaning="means in the targets' units, then variances in their square",
        ),
        HeadForm(
            name="sigmoid",
            activation="sigmoid",
            reason="predictions stay between 0 and 1; gradients vanish near both ends",
            saturates=True,
        ),
        HeadForm(
            name="softplus",
            activation="softplus",
            reason="predictions are positive, and the gradient never vanishes entirely",
            statistics=("std",),
            saturates=True,
        ),
        HeadForm(
            name="relu",
            activation="relu",
            reason="predictions are never negative and can be exactly 0; the gradient "
            "is 0 there, so the bias starts above 0",
            statistics=("std",),
            saturates=True,
            bias_above_zero=True,
        ),
        HeadForm(
            name="unit_norm",
            activation="unit_norm",
            reason="only the direction matters, so distances are comparable",
        ),
        HeadForm(name="blank_after_end", masked=True),
    )
}
