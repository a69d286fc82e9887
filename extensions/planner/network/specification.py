"""One entry of a stack: which layer it names, with which options."""

import difflib
from dataclasses import dataclass
from typing import Any

from ..errors import PlanError
from ..layers import LAYERS, Family
from ..layers.options import Option, Options


@dataclass(frozen=True)
class Item:
    """One layer of the stack, its options complete; `where` quotes it in errors."""

    kind: str
    options: Options
    where: str
    brief: str

    def error(self, problem: str, cure: str) -> PlanError:
        """Return the error that names this item."""
        return PlanError(self.where, problem, cure, self.brief)


def read_item(entry: object, position: int, quoted: str) -> Item:
    """Read the entry at a position, from 1, of the quoted stack."""
    item = Item("", {}, f"layers: item {position} of {quoted}", f"item {position}: ")
    name, value = _name_and_value(entry, item)
    family = _family(name, item)
    given = _given(family, value, item)
    return Item(family.name, _complete(family, given, item), item.where, item.brief)


def _name_and_value(entry: object, item: Item) -> tuple[str, object]:
    if isinstance(entry, str):
        name, colon, _ = entry.partition(":")
        if colon and name in LAYERS:
            raise item.error(f"{entry!r} lacks a space", "Put a space after the colon.")
        return name, None
    if isinstance(entry, dict) and len(entry) == 1:
        ((name, value),) = entry.items()
        return str(name), value
    raise item.error(f"{entry!r} is not one layer", "Write a layer as mlp: 64.")


def _family(name: str, item: Item) -> Family:
    if name not in LAYERS:
        close = difflib.get_close_matches(name, LAYERS, n=1)
        cure = f"Did you mean {close[0]}?" if close else f"Use {', '.join(LAYERS)}."
        raise item.error(f"there is no layer {name!r}", cure)
    return LAYERS[name]


def _given(family: Family, value: object, item: Item) -> dict[str, Any]:
    """Bring the two ways of writing a layer, size alone or a map, to the map."""
    if isinstance(value, dict):
        return {str(name): option for name, option in value.items()}
    if value is None:
        return {}
    if family.size is None:
        raise item.error(f"{family.name} has no size", f"Write it as {family.name}.")
    return {family.size.name: value}


def _complete(family: Family, given: dict[str, Any], item: Item) -> dict[str, Any]:
    options = {option.name: option for option in family.all_options}
    for name in given:
        if name not in options:
            known = f"Use {', '.join(options)}." if options else "It has none."
            raise item.error(f"{family.name} has no option {name!r}", known)
    for option in family.all_options:
        _check(option, given, family, item)
    return {name: given.get(name, option.default) for name, option in options.items()}


def _check(option: Option, given: dict[str, Any], family: Family, item: Item) -> None:
    if option.name not in given:
        if option is family.size:
            cure = f"Write it as {family.name}: {option.rule.example}."
            raise item.error(f"{family.name} lacks its {option.name}", cure)
        return
    value = given[option.name]
    if not option.rule.accepts(value):
        cure = f"It must be {option.rule.expected}."
        raise item.error(f"{family.name} has {option.name}: {value!r}", cure)
