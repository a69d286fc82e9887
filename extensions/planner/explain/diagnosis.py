"""The thresholds by which a project diagnoses a run; its README prints them too."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Thresholds:
    """Where a diagnosis changes; skill is 0 for the baseline and 1 for perfection.

    `min_epochs` is the shortest run that is diagnosed. `nearly_perfect` is the
    validation skill, and `min_skill` the training skill, that is good enough;
    `max_gap` the most by which training may exceed validation. A run is still improving
    at its end if its best epoch lies in the last `final_share` of the epochs, and
    `min_fall` is the share of a loss's whole fall that counts as one.
    """

    min_epochs: int = 4
    nearly_perfect: float = 0.98
    final_share: float = 0.1
    min_fall: float = 0.05
    max_gap: float = 0.1
    min_skill: float = 0.85
