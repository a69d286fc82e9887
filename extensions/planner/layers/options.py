"""The options of a layer: their names, defaults, and the values they take."""

from collections.abc import Callable
from dataclasses import MISSING, dataclass, field, fields
from typing import Any

LARGEST_SIZE = 65536


@dataclass(frozen=True)
class Rule:
    """A set of values: `expected` completes "It must be …"; `example` is in it."""

    expected: str
    accepts: Callable[[Any], bool]
    example: str


@dataclass(frozen=True)
class Option:
    """One option of a layer family; `meaning` is the line its reference prints.

    A default of None is that of an option which must be given, or has `otherwise` in
    its place. `main` says that the short form sets it, `lstm: 64`.
    """

    name: str
    default: Any
    rule: Rule
    meaning: str
    otherwise: str = ""
    main: bool = False


@dataclass(frozen=True)
class Options:
    """The options of one layer. A family without any has these."""


def main_size(rule: Rule, meaning: str) -> Any:
    """Declare the option that the short form sets; it has no default."""
    return field(metadata={"rule": rule, "meaning": meaning, "main": True})


def option(default: Any, rule: Rule, meaning: str, otherwise: str = "") -> Any:
    """Declare an option with a default."""
    details = {"rule": rule, "meaning": meaning, "otherwise": otherwise}
    return field(default=default, metadata=details)


def options_of(kind: type[Options]) -> tuple[Option, ...]:
    """Return what a family's dataclass declares."""
    return tuple(
        Option(f.name, None if f.default is MISSING else f.default, **f.metadata)
        for f in fields(kind)
    )


def choice(*names: str) -> Rule:
    """Accept one of these words."""
    return Rule("one of " + ", ".join(names), lambda value: value in names, names[0])


def _is_size(value: Any) -> bool:
    return type(value) is int and 1 <= value <= LARGEST_SIZE


def _is_count(value: Any) -> bool:
    return type(value) is int and 1 <= value <= 100


def _is_rate(value: Any) -> bool:
    return type(value) in (int, float) and 0 <= value < 1


SIZE = Rule(f"a whole number from 1 to {LARGEST_SIZE}", _is_size, "64")
COUNT = Rule("a whole number from 1 to 100", _is_count, "2")
RATE = Rule("a number in [0, 1)", _is_rate, "0.2")
BOOLEAN = Rule("true or false", lambda value: type(value) is bool, "true")
ACTIVATION = choice("relu", "gelu", "silu", "elu", "tanh")
