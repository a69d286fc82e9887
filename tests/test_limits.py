"""Functions and files of the extensions stay short enough to be read at a glance."""

import ast
from pathlib import Path
from statistics import median

import pytest

from tools.generation import ROOT

EXTENSIONS = ROOT / "extensions"
MODULES = sorted(EXTENSIONS.rglob("*.py"))
LONGEST_FUNCTION = 30
LONGEST_FILE = 150
# Of the functions of the planner.
MEDIAN_BODY = 5

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(module: Path) -> list[Function]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def length(node: Function) -> int:
    """Count the lines of a function, from its `def` to its end."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def body_length(node: Function) -> int:
    """Count the lines behind a function's signature and docstring."""
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize(
    "module", MODULES, ids=lambda m: str(m.relative_to(EXTENSIONS))
)
def test_a_module_and_its_functions_are_short(module: Path) -> None:
    lines = len(module.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE, f"{module.name} has {lines} lines"
    long = {
        f.name: length(f) for f in functions(module) if length(f) > LONGEST_FUNCTION
    }
    assert not long, f"functions of more than {LONGEST_FUNCTION} lines"


def test_most_functions_of_the_planner_are_a_few_lines() -> None:
    planner = [m for m in MODULES if EXTENSIONS / "planner" in m.parents]
    bodies = [body_length(node) for module in planner for node in functions(module)]
    assert median(bodies) <= MEDIAN_BODY
