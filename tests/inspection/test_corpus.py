"""Every table of the corpus is concluded as a person would, or refused in one line."""

from pathlib import Path

import pytest
import yaml

from extensions.inspection import InspectionError, inspect_path
from extensions.planner import read_yaml

from .corpus import CASES
from .files import write


@pytest.mark.parametrize("name", CASES)
def test_a_table_is_understood_or_refused(tmp_path: Path, name: str) -> None:
    case = CASES[name]
    path = write(tmp_path, f"{name}{case.suffix}", case.content)
    if case.refusal:
        with pytest.raises(InspectionError) as caught:
            inspect_path(path).conclude({})
        assert case.refusal in str(caught.value) and str(caught.value).isprintable()
        return
    findings = inspect_path(path).conclude({})
    assert {name: findings.answer(name) for name in case.answers} == case.answers
    schema = findings.found["schema"].answer
    assert [line for line in case.schema if line not in schema.splitlines()] == []
    assert yaml.safe_load(schema) == read_yaml(schema, table=True)
    told = "\n".join(
        line for f in findings.found.values() for line in (f.reason, *f.lines)
    )
    assert [words for words in case.told if words not in told] == []


def test_the_corpus_is_wide() -> None:
    assert len(CASES) >= 100
    assert len({case.kind for case in CASES.values()}) >= 8
