"""The table of renamed questions and the questionnaire say the same."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

import pytest

from extensions.interview.questions import entries, questions
from extensions.interview.renamed import RENAMED, Renamed
from extensions.planner import Answers
from tools.generation import ROOT


def faults(table: Mapping[str, Renamed], asked: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is missing where a question is asked, or is there and must not be."""
    for name, row in table.items():
        question = asked.get(name, {})
        for key, call in (
            ("default", f"carried('{name}', "),
            ("ask", f"settled('{name}')"),
        ):
            if call not in str(question.get(key, "")):
                yield f"{name} has no {call} in {key}"
        yield from (f"{old} is asked again" for old in row.questions if old in asked)


def test_renamed_questions_carry_their_answers_over() -> None:
    assert list(faults(RENAMED, questions(ROOT))) == []


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({"seed": Renamed(("luck",))}, "seed has no carried('seed', in default"),
        ({"seed": Renamed(("luck",))}, "seed has no settled('seed') in ask"),
        ({"luck": Renamed(("chance",))}, "luck has no carried('luck', in default"),
        ({"luck": Renamed(("seed",))}, "seed is asked again"),
    ],
)
def test_a_fault_of_the_table_is_found(table: dict[str, Renamed], fault: str) -> None:
    assert fault in [
        " ".join(found.split()) for found in faults(table, questions(ROOT))
    ]


def test_the_planner_knows_no_answer_that_nobody_can_give() -> None:
    """A recorded answer to a question that is gone would go on to have its effect."""
    known = {field.name for field in fields(Answers)}
    assert known <= entries(ROOT).keys()
