"""One entry of a stack: which layer it names, with which options."""

import difflib
from dataclasses import dataclass
from typing import Any

from ..errors import PlanError, cut, quote
from ..layers import LAYERS, Family
from ..layers.options import Option, Options


@dataclass(frozen=True)
class Quotation:
    """How errors name an entry: `where` quotes the stack, `brief` does not."""

    where: str
    brief: str

    def error(self, problem: str, cure: str) -> PlanError:
        """Return the error that names this entry."""
        return PlanError(self.where, problem, cure, self.brief)


@dataclass(frozen=True)
class LayerSpec:
    """One layer of the stack, its options complete."""

    kind: str
    options: Options
    quotation: Quotation

    @property
    def count(self) -> int:
        """How many layers it stands for."""
        repeat: int = getattr(self.options, "repeat", 1)
        layers: int = getattr(self.options, "layers", 1)
        return repeat * layers

    def error(self, problem: str, cure: str) -> PlanError:
        """Return the error that names this layer."""
        return self.quotation.error(problem, cure)


def read_spec(entry: object, position: int, quoted: str) -> LayerSpec:
    """Read the entry at a position, from 1, of the quoted stack."""
    at = Quotation(f"layers: item {position} of {quoted}", f"item {position}: ")
    name, value = _name_and_value(entry, at)
    family = _family(name, at)
    given = _given(family, value, at)
    _check_names(family, given, at)
    for option in family.all_options:
        _check(option, given, family, at)
    return LayerSpec(family.name, family.options(**given), at)


def _name_and_value(entry: object, at: Quotation) -> tuple[str, object]:
    if isinstance(entry, str):
        name, colon, rest = entry.partition(":")
        if colon and name in LAYERS:
            problem = f"{quote(entry)} has no space after the colon"
            raise at.error(problem, f"Write it as {name}: {cut(rest)}.")
        return name, None
    if isinstance(entry, dict) and len(entry) == 1:
        ((name, value),) = entry.items()
        return str(name), value
    raise at.error(f"{quote(entry)} is not one layer", "Write a layer as mlp: 64.")


def _family(name: str, at: Quotation) -> Family[Any]:
    if name not in LAYERS:
        close = difflib.get_close_matches(name, LAYERS, n=1)
        cure = f"Did you mean {close[0]}?" if close else f"Use {', '.join(LAYERS)}."
        raise at.error(f"there is no layer {quote(name)}", cure)
    return LAYERS[name]


def _given(family: Family[Any], value: object, at: Quotation) -> dict[str, Any]:
    """Return the options as a map, however they are written: as one, or as a size."""
    if isinstance(value, dict):
        return {str(name): option for name, option in value.items()}
    if value is None:
        return {}
    if family.size is None:
        raise at.error(f"{family.name} has no size", f"Write it as {family.name}.")
    return {family.size.name: value}


def _check_names(family: Family[Any], given: dict[str, Any], at: Quotation) -> None:
    names = [option.name for option in family.all_options]
    for name in given:
        if name not in names:
            known = f"Use {', '.join(names)}." if names else "It has no options."
            raise at.error(f"{family.name} has no option {quote(name)}", known)


def _check(
    option: Option, given: dict[str, Any], family: Family[Any], at: Quotation
) -> None:
    if option.name not in given:
        if option.main:
            cure = f"Write it as {family.name}: {option.rule.example}."
            raise at.error(f"{family.name} is missing its {option.name}", cure)
        return
    value = given[option.name]
    if not option.rule.accepts(value):
        cure = f"It must be {option.rule.expected}."
        raise at.error(f"{family.name} has {option.name}: {quote(value)}", cure)
