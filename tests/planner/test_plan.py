"""The fields of the plan: templates read it as dictionaries."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from extensions.planner import Plan

# In a template, `layer.values` is this method and not the field of that name.
DICT_METHODS = set(dir({}))


def dataclasses_of(kind: Any) -> Iterator[type]:
    """Yield the dataclasses that a value of a type can hold, with their subclasses."""
    waiting, seen = [kind], set[type]()
    while waiting:
        part = waiting.pop()
        waiting += get_args(part)
        if isinstance(part, type) and is_dataclass(part) and part not in seen:
            seen.add(part)
            yield part
            waiting += [*get_type_hints(part).values(), *part.__subclasses__()]


FOUND = sorted(dataclasses_of(Plan), key=lambda found: found.__name__)


def test_the_whole_plan_is_searched() -> None:
    names = {found.__name__ for found in FOUND}
    assert {"Plan", "Data", "Roles", "Conv2dOptions", "Shortcut", "Decision"} <= names


@pytest.mark.parametrize("found", FOUND, ids=lambda found: found.__name__)
def test_no_field_is_named_like_a_method_of_a_dictionary(found: type) -> None:
    assert not {field.name for field in fields(found)} & DICT_METHODS
