"""The questions of a template, as its copier.yml has them."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def entries(template: Path) -> dict[str, dict[str, Any]]:
    """Read all questions of a template, also those that nobody is asked."""
    text = (template / "copier.yml").read_text(encoding="utf-8")
    read = yaml.safe_load(text)
    return {name: read[name] for name in read if not name.startswith("_")}


@cache
def questions(template: Path) -> dict[str, dict[str, Any]]:
    """Read the questions that a person can be asked, in their order."""
    return {
        name: question
        for name, question in entries(template).items()
        if question.get("when") is not False and name != "checked"
    }
