"""Render a project's files without Copier and without Black, in milliseconds."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path, PurePath
from typing import Any

from copier._jinja_ext import YieldExtension
from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from extensions.interview import register
from extensions.interview.imports import ImportingTemplate
from extensions.planner import FRAMEWORKS, Answers, Plan, make_project
from tools.generation import ROOT

# The name of a file that is written once for each of several things.
EACH = re.compile(r"\{% yield (\w+) from (.+?) %\}(.+)\{% endyield %\}")
RECORDED = "{{ _copier_conf.answers_file }}"
SUFFIX = ".jinja"


@cache
def environment() -> SandboxedEnvironment:
    """Return Jinja as Copier sets it up, but for the formatting."""
    made = SandboxedEnvironment(
        loader=FileSystemLoader(ROOT),
        extensions=[
            "jinja2_ansible_filters.AnsibleCoreFiltersExtension",
            YieldExtension,
        ],
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    register(made)
    made.template_class = ImportingTemplate
    return made


def render_model(framework: str, plan: Plan) -> str:
    """Return the text of the module that holds a project's network."""
    name = f"template/frameworks/{framework}/model.py.jinja"
    template = environment().get_template(name)
    written = replace(plan, framework=FRAMEWORKS[framework])
    return template.render(framework=framework, plan=to_values(written))


def to_values(plan: Plan) -> Any:
    """Return a plan as Jinja gets it from Copier, of dictionaries and lists."""
    return json.loads(json.dumps(asdict(plan)))


def render(
    framework: str, answers: Answers, project_name: str, package_name: str
) -> Iterator[tuple[PurePath, str]]:
    """Yield the place of each file of a project, and its text.

    Raises:
        PlanError: The answers cannot become a network.
    """
    answers = replace(answers, framework=framework)
    plan = to_values(make_project(answers))
    names = {"project_name": project_name, "package_name": package_name}
    context = {**names, "framework": framework, "plan": plan}
    context["_copier_answers"] = {**asdict(answers), **names}
    root = ROOT / "template/project"
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        for place, more in _places(path.relative_to(root), context):
            if path.suffix == SUFFIX:
                template = environment().get_template(str(path.relative_to(ROOT)))
                yield place, template.render(context, **more)
            else:
                yield place, path.read_text(encoding="utf-8")


def _places(
    path: PurePath, context: Mapping[str, Any]
) -> Iterator[tuple[PurePath, dict[str, Any]]]:
    """Yield where a template's files are written, and what is known to each alone."""
    folders = [_fill(part, context) for part in path.parts[:-1]]
    if not all(folders):
        return
    folder = PurePath(*folders)
    name = path.name.removesuffix(SUFFIX)
    if name == RECORDED:
        yield folder / ".copier-answers.yml", {}
    elif each := EACH.fullmatch(name):
        variable, expression, name = each.groups()
        values = environment().compile_expression(expression)(**context)
        for value in values or ():
            known = {variable: value}
            yield folder / _compile(name).render({**context, **known}), known
    elif written := _fill(name, context):
        yield folder / written, {}


def _fill(name: str, context: Mapping[str, Any]) -> str:
    return _compile(name).render(context)


@cache
def _compile(name: str) -> Template:
    """Compile the name of a file once: it is rendered for many projects."""
    return environment().from_string(name)


def write(folder: Path, framework: str, package_name: str, **answers: Any) -> Path:
    """Write a project whose other answers are at their defaults."""
    given = Answers(**{"input_kind": "image", "task": "multiclass", **answers})
    for place, text in render(framework, given, "Digit Reader", package_name):
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
