"""The matrix holds every value of every question, and every pair that can be."""

from .coverage import missing_pairs, missing_values
from .pairs import possible_pairs
from .questions import QUESTIONS
from .rows import FACTORS, complete, fits, flips, pairs

STALE = "run python -m tests.projects.matrix.pairs"
ROWS = [row for given in (*flips(), *pairs()) if (row := complete(given)) is not None]


def test_every_row_is_one_that_the_questionnaire_takes() -> None:
    assert len(ROWS) == len(flips()) + len(pairs()), STALE
    assert all(fits(row) for row in ROWS), STALE


def test_every_value_of_every_question_is_in_a_project() -> None:
    assert not missing_values(ROWS)


def test_every_pair_that_fits_together_is_in_a_project() -> None:
    assert not missing_pairs(pairs()), STALE


def test_pairs_are_of_all_questions_that_are_recorded() -> None:
    secret = {name for name, question in QUESTIONS.items() if question.get("secret")}
    assert set(FACTORS) == set(QUESTIONS) - secret
    assert {name for pair in possible_pairs() for name, _ in pair} == set(FACTORS)
