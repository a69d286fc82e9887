"""Whatever is answered, there is a valid project or one message, and nothing between."""

import ast
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path, PurePath
from typing import Any

import pytest
import yaml
from copier.errors import UserMessageError
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from extensions.interview.names import package_name_problem, project_name_problem
from extensions.interview.questions import questions
from extensions.planner import LOSSES, OPTIMIZERS, PRESETS, TASKS, Answers, PlanError
from extensions.planner.training.schedules import SCHEDULES
from tests.conftest import copier_cli
from tools.generation import ROOT
from tools.rendering import environment, render

QUESTIONS = list(questions(ROOT))
TRAPS = (
    "",
    " ",
    "none",
    "nan",
    "-inf",
    "1e400",
    "-1",
    "0",
    "010",
    "1:30",
    "9" * 400,
    "yes",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "../../x",
    "/etc/passwd",
    '"""',
    "'; import os #",
    "\\",
    "\x00",
    "\ud800",
    "🚀",
    "&a [*a]",
    "!!python/object:os.system",
    "!!bool x",
    '!!float ""',
    "2001-12-14",
    "[" * 900,
    "[conv1d:32]",
    "[mlp: 8",
    "{mlp: 8, mlp: 9}",
    "[{mlp: 8, lstm: 3}]",
    "[[[[mlp]]]]",
    "[mlp: {units: {units: 3}}]",
    "[mlp: 1e3]",
    "[mlp: 99999999999]",
    "[dropout: nan]",
    "[conv2d: {kernel: 0}]",
    "[transformer: {size: 7, heads: 2}]",
    "[3, 3, 3, 3, 3, 3]",
    "[0]",
    "[.inf]",
)
STACKS = [stack for presets in PRESETS.values() for stack in presets.values()]
SENSIBLE: Mapping[str, tuple[Any, ...]] = {
    "framework": ("pytorch", "keras"),
    "input_kind": tuple(PRESETS),
    "data_source": ("demo", "npz", "csv", "image_folder"),
    "task": tuple(TASKS),
    "layers": (*STACKS, [{"mlp": 8}], "[mlp: 8]"),
    "loss": ("auto", *LOSSES),
    "optimizer": ("auto", *OPTIMIZERS),
    "schedule": ("auto", *SCHEDULES),
    "output_activation": ("auto", "softplus", "relu"),
    "input_shape": ("[6]", "[12, 3]", "[8, 8, 1]", "[6, 8, 8, 1]", [12]),
    "outputs": ("3", 5),
    "vocabulary": ("20", 1000),
    "project_name": ("Gait", 'it\'s \\ "odd"'),
    "package_name": ("gait",),
}
USUAL = (True, False, "auto", "0.1", 1)
# What Copier lets nobody answer but what is offered, or true and false.
OFFERED = ("input_kind", "data_source", "task", "loss", "optimizer", "schedule")
SWITCHES = ("padded", "per_step", "balance", "nesterov")
scalars = st.one_of(
    st.sampled_from(TRAPS), st.text(max_size=30), st.integers(), st.floats(), st.none()
)
anything = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.text(max_size=8), inner, max_size=3),
    ),
    max_leaves=5,
)


def hostile(name: str) -> st.SearchStrategy[Any]:
    """Draw what a person may answer: mostly sense, and else anything."""
    sense = st.sampled_from(SENSIBLE.get(name, USUAL))
    return st.one_of(sense, sense, sense, anything)


def drawn(names: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw answers to some questions, whatever they ask for."""
    return st.fixed_dictionaries({}, optional={name: hostile(name) for name in names})


def planned() -> st.SearchStrategy[dict[str, Any]]:
    """Draw answers as they get to the planner: choices are among those offered."""
    free = {field.name for field in fields(Answers)} - {*OFFERED, *SWITCHES}
    drawn = {name: hostile(name) for name in sorted(free)}
    drawn |= {name: st.sampled_from(SENSIBLE[name]) for name in OFFERED}
    drawn |= dict.fromkeys(SWITCHES, st.booleans())
    return st.fixed_dictionaries({}, optional=drawn)


thousands = settings(
    max_examples=1000,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@thousands
@given(
    answers=planned(),
    framework=st.sampled_from(("pytorch", "keras")),
    names=st.tuples(hostile("project_name"), hostile("package_name")),
)
def test_a_plan_is_refused_in_one_line_or_renders_to_valid_files(
    answers: dict[str, Any], framework: str, names: tuple[Any, Any]
) -> None:
    start = {"input_kind": "series", "task": "multiclass", "layers": "[lstm: 8]"}
    project, package = (
        name if isinstance(name, str) and not problem(name) else usual
        for name, usual, problem in zip(
            names,
            ("Gait", "gait"),
            (project_name_problem, package_name_problem),
            strict=True,
        )
    )
    try:
        given = start | {name: cast(name, value) for name, value in answers.items()}
        files = dict(render(framework, Answers(**given), project, package))
    except PlanError as error:
        assert str(error).isprintable() and len(str(error)) < 600
        return
    assert len(files) > 20
    for place, text in files.items():
        check_valid(place, text)


def cast(name: str, value: Any) -> Any:
    """Return an answer as Copier hands it on: of the question's type."""
    if name in ("layers", "input_shape"):
        return value if isinstance(value, list) else str(value)
    if name == "seed":
        return value if isinstance(value, int) else 0
    return str(value)


def check_valid(place: PurePath, text: str) -> None:
    """Fail where a rendered file is not valid in its language, or has no safe place."""
    assert not place.is_absolute() and ".." not in place.parts
    if place.suffix == ".py":
        ast.parse(text)
    elif place.suffix == ".toml":
        tomllib.loads(text)
    elif place.suffix == ".yml":
        assert isinstance(yaml.safe_load(text), dict)


@thousands
@given(drawn([*QUESTIONS, "plan", "optimiser", "checked", "preflight"]))
@example({"layers": "&a [*a]"})
def test_answers_are_checked_before_the_first_question(answers: dict[str, Any]) -> None:
    check_refused_in_lines(answers)


@pytest.mark.parametrize("name", ["epochs", "seed", "layers", "per_step", "framework"])
def test_a_number_that_python_does_not_print_is_refused(name: str) -> None:
    check_refused_in_lines({name: 10**5000})


def check_refused_in_lines(answers: dict[str, Any]) -> None:
    """Fail where the check before the first question ends in anything but a message."""
    conf = {
        "src_path": str(ROOT),
        "data": answers,
        "defaults": True,
        "skip_answered": False,
    }
    template = environment().from_string("{{ _copier_conf | preflight }}")
    try:
        assert template.render(answers, _copier_conf=conf) == "False"
    except UserMessageError as error:
        lines = str(error).splitlines()
        assert lines[0] == "This template cannot use these answers:"
        assert all(line.startswith("- ") for line in lines[1:])


# What a file of answers can hold by an alias.
ENDLESS: list[Any] = [{"mlp": 8}]
ENDLESS.append(ENDLESS)

SAMPLE = [
    {"project_name": "../../x", "layers": "[mlp: 8]"},
    {"package_name": "../../x"},
    {"package_name": "/tmp/x"},
    {"project_name": '"""\\', "framework": "keras", "layers": "[mlp: 8]"},
    {"layers": "&a [*a]"},
    {"layers": "!!python/object/apply:os.getcwd []"},
    {"layers": "[mlp: !!bool x]", "input_shape": "[!!timestamp x]"},
    {"layers": ENDLESS, "epochs": ENDLESS},
    {"input_kind": "series", "data_source": "npz", "input_shape": "[.inf, 3]"},
    {"data_source": "npz", "input_shape": [[8], 8, 1]},
    {"seed": "1e400"},
    {"epochs": "9" * 400},
    {"dropout": "nan"},
    {"learning_rate": "-inf"},
    {"framework": ["pytorch"]},
    {"details": {"a": 1}},
    {"optimizer": None},
    {"task": "{{ 7 * 7 }}"},
]


@pytest.mark.parametrize("answers", SAMPLE, ids=str)
def test_copier_writes_a_whole_project_or_nothing(
    template: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    answers: dict[str, Any],
) -> None:
    data = tmp_path / "answers.yml"
    data.write_text(yaml.safe_dump(answers), encoding="utf-8")
    target = tmp_path / "inside" / "project"
    options = ("--defaults", "--quiet", "--vcs-ref", "HEAD", "--data-file", data)
    code = copier_cli("copy", *options, template, target)
    printed = capfd.readouterr().err
    assert "Traceback" not in printed
    assert {path.name for path in tmp_path.iterdir()} <= {"answers.yml", "inside"}
    if code == 0:
        for path in target.rglob("*.py"):
            ast.parse(path.read_text(encoding="utf-8"))
        tomllib.loads((target / "pyproject.toml").read_text(encoding="utf-8"))
    else:
        assert code == 1 and printed.strip()
        assert not target.exists()
