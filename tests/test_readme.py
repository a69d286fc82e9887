"""What the README shows is what the template does."""

import re

import pytest

from extensions.planner import Answers, PlanError, make_plan
from tests.conftest import Generate
from tools.generation import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_model_shown_is_the_model_generated(generate: Generate) -> None:
    stack = re.search(r"`(\[conv2d.*\])` on images", README)
    shown = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert stack is not None and shown is not None
    project = generate(framework="pytorch", input_kind="image", layers=stack[1])
    generated = next(project.glob("src/*/model.py")).read_text()
    assert generated.endswith(shown[1])


def test_the_refusal_shown_is_the_refusal_given() -> None:
    with pytest.raises(PlanError) as caught:
        make_plan(Answers("image", "multiclass", "[mlp: 128, conv2d: 64]"))
    assert f"```\n{caught.value}\n```" in README
