"""The planner's rooms: each imports only from the rooms below it.

A room is a folder of the planner, or a module beside the folders.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PLANNER = Path(__file__).parents[2] / "extensions/planner"
# Each room, the lower ones first, and the rooms that it may import from.
ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "hyperparameter": set(),
    "frameworks": set(),
    "reading": {"errors"},
    "extras": {"errors", "reading"},
    "answers": {"frameworks", "reading"},
    "layers": set(),
    "network": {"errors", "reading", "layers"},
    "objective": {"errors", "hyperparameter", "reading", "layers"},
    "data": {"errors", "reading", "layers", "objective"},
    "training": {
        "errors",
        "hyperparameter",
        "frameworks",
        "reading",
        "layers",
        "objective",
        "data",
    },
    "explain": {"layers", "objective", "training"},
    "plan": {
        "frameworks",
        "layers",
        "network",
        "objective",
        "data",
        "training",
        "explain",
    },
    "request": {
        "extras",
        "frameworks",
        "reading",
        "answers",
        "network",
        "objective",
        "data",
        "training",
    },
    "assemble": {
        "layers",
        "network",
        "objective",
        "data",
        "training",
        "explain",
        "plan",
        "request",
    },
    "make": {"errors", "answers", "network", "plan", "request", "assemble"},
    "presets": {"layers", "network", "errors", "answers", "make"},
    "advisor": {"answers", "layers", "data", "request"},
}
MODULES = sorted(p for p in PLANNER.rglob("*.py") if p != PLANNER / "__init__.py")


def room_of(module: Path) -> str:
    return module.relative_to(PLANNER).parts[0].removesuffix(".py")


def imported_rooms(module: Path) -> Iterator[str]:
    """Yield the other rooms that a module imports from."""
    depth = len(module.relative_to(PLANNER).parts)
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            named = (node.module,) if node.module else (a.name for a in node.names)
            yield from (name.split(".")[0] for name in named)


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PLANNER)))
def test_a_module_imports_only_from_rooms_below(module: Path) -> None:
    room = room_of(module)
    assert set(imported_rooms(module)) - {room} <= ROOMS[room]


def test_the_table_has_every_room_and_no_room_above_itself() -> None:
    assert {room_of(module) for module in MODULES} == set(ROOMS)
    below: set[str] = set()
    for room, allowed in ROOMS.items():
        assert allowed <= below, f"{room} may import from rooms above it"
        below.add(room)


def test_the_table_allows_nothing_that_no_module_needs() -> None:
    needed: dict[str, set[str]] = {room: set() for room in ROOMS}
    for module in MODULES:
        needed[room_of(module)] |= set(imported_rooms(module))
    assert {room: needed[room] - {room} for room in ROOMS} == ROOMS
