"""The examples: the answers of each, its project, and what training measured."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from extensions.planner import Answers, Plan, make_plan
from tools.cells import LEVELS, Cell, Level
from tools.generation import generate_project

HERE = Path(__file__).resolve().parent
SOURCE = "gh:OWNER/copier-deep-learning"


@dataclass(frozen=True)
class Example:
    """A folder of the gallery."""

    folder: Path

    @property
    def name(self) -> str:
        """The name of the folder, and of this example."""
        return self.folder.name

    @property
    def project(self) -> Path:
        """The folder of the generated project."""
        return self.folder / "project"

    @property
    def given(self) -> dict[str, Any]:
        """The answers that were given; all others are at their defaults."""
        return dict(yaml.safe_load(self._read("answers.yml")))

    @cached_property
    def recorded(self) -> dict[str, Any]:
        """All answers, as the project records them."""
        return dict(yaml.safe_load(self._read("project/.copier-answers.yml")))

    @property
    def metrics(self) -> dict[str, float]:
        """The metrics on the test split."""
        return dict(json.loads(self._read("metrics.json")))

    @property
    def training(self) -> dict[str, int]:
        """The epochs of the training, and the seconds that it took of one core."""
        return dict(json.loads(self._read("training.json")))

    @property
    def level(self) -> Level:
        """The main metric, and what a guess and a small network reach."""
        kind, task, per_step = (
            self.recorded.get(name) for name in ("input_kind", "task", "per_step")
        )
        cell: Cell = (str(kind), str(task), bool(per_step))
        return LEVELS[cell]

    @cached_property
    def plan(self) -> Plan:
        """What the planner decided."""
        known = Answers.__dataclass_fields__
        return make_plan(
            Answers(**{k: v for k, v in self.recorded.items() if k in known})
        )

    def _read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")


def find_examples() -> Iterator[Example]:
    """Yield the examples in the order of their names."""
    for answers in sorted(HERE.glob("*/answers.yml")):
        yield Example(answers.parent)


def generate(template: Path, example: Example, target: Path) -> None:
    """Generate an example's project from a repository of the template.

    The repository is a temporary one of the working tree: its path would differ on
    every machine and its commit is nowhere else, so the project names the template's
    public address instead, and no commit.
    """
    generate_project(template, target, example.given)
    answers = target / ".copier-answers.yml"
    text = answers.read_text(encoding="utf-8")
    text = re.sub(r"^_commit: .*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"^_src_path: .*", f"_src_path: {SOURCE}", text, flags=re.MULTILINE)
    answers.write_text(text, encoding="utf-8")
