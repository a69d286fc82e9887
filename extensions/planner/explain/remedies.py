"""What to change if a network overfits or underfits, most promising first.

Each remedy is a line that a project prints after diagnosing a run.
"""

from ..layers import FAMILIES
from ..layers.dropout import rate_of
from ..layers.layer import Layer
from ..objective.objective import Objective
from ..training.training import Training
from .warnings import USUAL

UPDATE = "copier update --trust --defaults -d"
STACK = f"{UPDATE} 'layers=[...]'"
# The step from one dropout rate to the next worth trying, and the usual range.
RATE_STEP = 0.2
LOWEST_RATE = 0.1
DECAY_FACTOR = 10
LEAST_DECAY = 1e-3
LONGER_STEPS = 3


def find_remedies(
    objective: Objective, layers: tuple[Layer, ...], training: Training
) -> dict[str, tuple[str, ...]]:
    """Return the remedies, by diagnosis."""
    rate = _highest_rate(layers)
    longer = f"{training.learning_rate * LONGER_STEPS:g}"
    return {
        "overfitting": (
            "more examples help most, if you can get them",
            *_more_dropout(rate, _highest_usual(layers), objective.loss.pairwise),
            f"fewer or narrower layers: {STACK}",
            _weight_decay(training),
        ),
        "underfitting": (
            f"wider or more layers: {STACK}",
            *_less_dropout(rate),
            f"a higher learning rate: --learning-rate {longer}",
        ),
    }


def _highest_rate(layers: tuple[Layer, ...]) -> float:
    return max(map(rate_of, layers))


def _highest_usual(layers: tuple[Layer, ...]) -> float:
    """Return the highest rate that is usual for all of the layers."""
    groups = {FAMILIES[layer.kind].group for layer in layers}
    return min((USUAL[group][1] for group in groups if group in USUAL), default=0.0)


def _more_dropout(rate: float, highest: float, paired: bool) -> tuple[str, ...]:
    # A loss that compares embeddings suffers from noise in them.
    if rate >= highest or (paired and rate == 0):
        return ()
    more = min(rate + RATE_STEP, highest)
    return (f"more dropout: {UPDATE} dropout={more:g}",)


def _less_dropout(rate: float) -> tuple[str, ...]:
    if rate == 0:
        return ()
    less = LOWEST_RATE if rate > LOWEST_RATE else 0
    return (f"less dropout: {UPDATE} dropout={less:g}",)


def _weight_decay(training: Training) -> str:
    found = (s.default for s in training.settings if s.name == "weight_decay")
    decay = next(found, None)
    if decay is None:
        return f"weight decay: {UPDATE} optimizer=adamw"
    more = max(decay * DECAY_FACTOR, LEAST_DECAY)
    return f"more weight decay: --weight-decay {more:g}"
