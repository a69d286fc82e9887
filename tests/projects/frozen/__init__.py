"""Tests of what was printed of a network when its project was generated.

An owner edits the network, so a project's own tests do not hold its parameters, its
shapes and what its layers see of time; here they are added to each project of the matrix.
"""

from dataclasses import replace
from pathlib import Path

from extensions.planner import Answers, make_project
from tools.rendering import environment, to_values

TEMPLATE = Path(__file__).with_name("test_frozen.py.jinja")


def write_frozen(project: Path, package: str, answers: Answers, framework: str) -> None:
    """Add these tests to a project that was generated from the answers."""
    plan = make_project(replace(answers, framework=framework))
    template = environment().from_string(TEMPLATE.read_text(encoding="utf-8"))
    text = template.render(
        framework=framework, plan=to_values(plan), package_name=package
    )
    (project / "tests/test_frozen.py").write_text(text, encoding="utf-8")
