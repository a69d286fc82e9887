"""Names that a person may write, however odd, give a project that is valid."""

import ast
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extensions.interview.names import package_name_from, package_name_problem
from extensions.planner import Answers
from tools.rendering import render

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


@pytest.mark.parametrize(
    ("name", "package"),
    [
        ("Digit Reader", "digit_reader"),
        ("Straßen-Zähler 2", "strassen_zahler_2"),
        ("Ångström ℌ", "angstrom_h"),
    ],
)
def test_a_package_name_keeps_the_letters_of_the_project(
    name: str, package: str
) -> None:
    assert package_name_from(name) == package


@pytest.mark.parametrize("framework", ["pytorch", "keras"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_gives_a_valid_project(name: str, framework: str) -> None:
    answers = Answers("image", "multiclass", "[mlp: 4]")
    package = package_name_from(name)
    files = {
        place.as_posix(): text
        for place, text in render(framework, answers, name, package)
    }
    for place, text in files.items():
        if place.endswith(".py"):
            ast.parse(text)
    settings = tomllib.loads(files["pyproject.toml"])
    assert settings["project"]["description"].startswith(f"{name}: ")
    assert files["README.md"].splitlines()[0] == f"# {name}"
    assert f"src/{package}/model.py" in files
