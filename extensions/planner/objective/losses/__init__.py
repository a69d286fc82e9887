"""Losses: what each costs, when to use it, and what it cannot do."""

from .classes import CLASSES
from .loss import Loss, Target
from .numbers import NUMBERS
from .pairs import PAIRS, SEQUENCES

LOSSES = {loss.name: loss for loss in (*NUMBERS, *CLASSES, *SEQUENCES, *PAIRS)}

__all__ = ["LOSSES", "Loss", "Target"]
