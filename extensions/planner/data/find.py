"""The data that the answers name: built in, or a person's own."""

from .. import values
from ..answers import Answers
from .demos import Demo, demo_for
from .own import own_data


def find_data(answers: Answers) -> Demo:
    """Return what is known of the data.

    Raises:
        PlanError: There is no such data, or an answer about them is out of range.
    """
    per_step = values.truth(answers.per_step)
    if answers.data_source == "demo":
        return demo_for(answers.input_kind, answers.task, per_step)
    return own_data(vars(answers), per_step)
