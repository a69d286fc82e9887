"""Render a project's files without Copier and without Black, in milliseconds."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from copier._jinja_ext import YieldExtension
from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from extensions.interview import register
from extensions.planner import Answers, make_project
from tests.generation import ROOT

# How the name of the file that is written once for each other depth begins.
DEPTHS = "{% yield"
RECORDED = "{{ _copier_conf.answers_file }}.jinja"


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
    made.template_class = Template
    return made


def render(
    framework: str, answers: Answers, project_name: str, package_name: str
) -> Iterator[tuple[str, str]]:
    """Yield the name of each template of a project, and what it renders to.

    Raises:
        PlanError: The answers cannot become a network.
    """
    plan = json.loads(json.dumps(asdict(make_project(answers))))
    names = {"project_name": project_name, "package_name": package_name}
    context = {**names, "framework": framework, "plan": plan}
    context["_copier_answers"] = {**asdict(answers), **names}
    for path in sorted((ROOT / "template" / framework).rglob("*.jinja")):
        template = environment().get_template(str(path.relative_to(ROOT)))
        if path.name.startswith(DEPTHS):
            others = [depth for depth in plan["depths"] if depth["plan"]]
            for depth in others:
                yield path.name, template.render(context, depth=depth)
        elif is_written(path, context):
            yield path.name, template.render(context)


def is_written(path: Path, context: Mapping[str, Any]) -> bool:
    """Say whether a project has the file: its name is empty where it has not."""
    if path.name == RECORDED:
        return True
    name = environment().from_string(path.name.removesuffix(".jinja")).render(context)
    return name != ""
