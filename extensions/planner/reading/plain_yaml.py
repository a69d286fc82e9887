"""Read the plain part of YAML that answers are written in.

That is lists, maps whose keys are words, texts, whole numbers and decimal ones, true,
false and null. The rest of YAML surprises: in it 1:30 is 90, 010 is 8, no is false, a
tag can call code, and an alias can make an endless list of a few characters.
"""

import re
from typing import Any

import yaml

from .plain import DEEPEST, LONGEST_TABLE, LONGEST_TEXT, NotPlainError

WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
DECIMAL = re.compile(
    r"-?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))([eE][-+]?[0-9]{1,3})?"
)


def read_yaml(text: str, table: bool = False) -> Any:
    """Return the value that a text stands for; that of a `table` may be longer.

    Raises:
        NotPlainError: It is not YAML, or more than the plain part of it.
    """
    longest = LONGEST_TABLE if table else LONGEST_TEXT
    if len(text) > longest:
        raise NotPlainError(f"is longer than {longest} characters")
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        column = f" at column {mark.column + 1}" if mark else ""
        raise NotPlainError(f"is not YAML{column}: {error.problem}") from None
    except yaml.YAMLError:
        raise NotPlainError("is not YAML") from None
    return builder.value


class _Builder:
    """A value that is built of the events of a parser, without recursion."""

    def __init__(self) -> None:
        self.value: Any = None
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Add what an event stands for."""
        _refuse(event)
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise NotPlainError("holds more than one YAML document")
        elif isinstance(event, yaml.ScalarEvent):
            self._add(event.value if event.style else _scalar(event.value))
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(self._open) == DEEPEST:
                raise NotPlainError(f"is nested more than {DEEPEST} deep")
            self._open.append(_Open(isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self._open.pop().value)

    def _add(self, value: Any) -> None:
        if self._open:
            self._open[-1].add(value)
        else:
            self.value = value


class _Open:
    """A list or a map that is not complete yet."""

    def __init__(self, is_map: bool) -> None:
        self.value: Any = {} if is_map else []
        self._key: str | None = None

    def add(self, value: Any) -> None:
        """Add an element; of a map, keys and values in turn."""
        if isinstance(self.value, list):
            self.value.append(value)
        elif self._key is None:
            self._key = self._check_key(value)
        else:
            self.value[self._key], self._key = value, None

    def _check_key(self, key: Any) -> str:
        if isinstance(key, list | dict):
            raise NotPlainError("has a key that is not a word")
        if str(key) in self.value:
            raise NotPlainError(f"gives {str(key)[:40]} twice")
        return str(key)


def _refuse(event: yaml.Event) -> None:
    """Refuse what YAML allows and nobody means here."""
    if isinstance(event, yaml.AliasEvent):
        raise NotPlainError("uses a YAML alias")
    if getattr(event, "anchor", None):
        raise NotPlainError("uses a YAML anchor")
    if getattr(event, "tag", None):
        raise NotPlainError("uses a YAML tag")


def _scalar(text: str) -> Any:
    """Return what a scalar without quotes stands for: a text if nothing else."""
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    if WHOLE.fullmatch(text):
        return int(text)
    return float(text) if DECIMAL.fullmatch(text) else text
