"""Names that a person may write, however odd, give a project that is valid."""

import ast
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extensions.interview.names import package_name_from, package_name_problem
from tests.conftest import Generate

HOSTILE = [
    'Say "hi"',
    "it's \\ back",
    "{{ 7 * 7 }} {% raw %}",
    "../x",
    "🚀",
    "class",
    "torch",
    "test",
    "a: b # c",
    '"""',
    "12",
    "| pipe | `tick`",
]


@given(st.text())
def test_a_package_name_can_be_made_of_any_text(text: str) -> None:
    assert package_name_problem(package_name_from(text)) == ""


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_gives_a_valid_project(
    generate: Generate, name: str, framework: str
) -> None:
    project = generate(project_name=name, framework=framework, layers="[mlp: 4]")
    for path in project.rglob("*.py"):
        ast.parse(path.read_text(encoding="utf-8"))
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["project"]["description"].startswith(f"{name}: ")
    readme = (project / "README.md").read_text(encoding="utf-8")
    assert readme.splitlines()[0] == f"# {name}"
    package = package_name_from(name)
    assert (project / "src" / package / "model.py").is_file()
