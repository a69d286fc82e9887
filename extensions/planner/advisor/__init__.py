"""Propose a stack from what a person knows about the data, with the reasons.

The structure of the data decides how many layers there are, the reach how many of them
combine the steps, and the number of examples how wide they are.
"""

from dataclasses import dataclass

from ..answers import Answers
from ..data.find import find_dataset
from ..request import read_data
from .proposal import ending, features, over_time
from .situation import AMOUNTS, REACHES, STRUCTURES, Situation


@dataclass(frozen=True)
class Advice:
    """A stack as a person would write it, and a sentence for each decision."""

    layers: str
    reasons: tuple[str, ...]


def recommend(answers: Answers, structure: str, reach: str, examples: str) -> Advice:
    """Return a stack for the data and the task of these answers, and its reasons."""
    request = read_data(answers)
    several = request.per_step or request.task.steps != ""
    inputs = find_dataset(request).data.inputs
    return _advise(Situation(inputs, several, structure, reach, examples))


def _advise(case: Situation) -> Advice:
    """Return a stack that suits the data, and its reasons."""
    proposals = (*features(case), *over_time(case), *ending(case))
    stack = ", ".join(layer for layer, _ in proposals if layer)
    return Advice(f"[{stack}]", tuple(reason for _, reason in proposals if reason))


__all__ = ["AMOUNTS", "REACHES", "STRUCTURES", "Advice", "recommend"]
