"""The matrix holds every value of every question, and every pair that can be."""

from itertools import combinations

import pytest

from .coverage import missing_pairs, missing_values
from .pairs import DECISIVE
from .possible import possible_pairs, together
from .questions import QUESTIONS, UNASKED, render, values
from .rows import FACTORS, PAIRS, TRIPLES, complete, fits, flips, read

# One process finds what fits together, for all of these tests.
pytestmark = pytest.mark.xdist_group("rows")

STALE = "run python -m tests.projects.matrix.pairs"
ROWS = [
    row
    for given in (*flips(), *read(PAIRS), *read(TRIPLES))
    if (row := complete(given)) is not None
]


def test_every_row_is_one_that_the_questionnaire_takes() -> None:
    assert len(ROWS) == len(flips()) + len(read(PAIRS)) + len(read(TRIPLES)), STALE
    assert all(fits(row) for row in ROWS), STALE


@pytest.mark.parametrize("kind", values("input_kind", {}))
def test_enter_takes_the_preset_that_copier_yml_says(kind: str) -> None:
    row = complete({"input_kind": kind})
    assert row is not None
    known = {key: value for key, value in row.items() if value != UNASKED}
    del known["preset"], known["layers"]
    assert render(QUESTIONS["preset"]["default"], known) == row["preset"]


def test_every_value_of_every_question_is_in_a_project() -> None:
    assert not missing_values(ROWS)


def test_every_pair_that_fits_together_is_in_a_project() -> None:
    assert not missing_pairs(ROWS[: -len(read(TRIPLES))]), STALE


def test_every_decisive_triple_is_in_a_wide_project() -> None:
    rows = read(TRIPLES)
    for names in combinations([name for name in DECISIVE if name != "framework"], 3):
        found = {tuple(row[name] for name in names) for row in rows}
        assert found == together(names), STALE


def test_pairs_are_of_all_questions_that_are_recorded() -> None:
    secret = {name for name, question in QUESTIONS.items() if question.get("secret")}
    assert set(FACTORS) == set(QUESTIONS) - secret
    assert {name for pair in possible_pairs() for name, _ in pair} == set(FACTORS)
