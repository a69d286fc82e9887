"""One long-lived process for each framework, in which generated projects run."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from tests.processes import Process

LONGEST_FILE = 200
LONGEST_FUNCTION = 40
# A network is as long as its stack.
STRAIGHT = ("build_network", "__init__", "forward")
WORKER = Path(__file__).with_name("worker.py")


@dataclass(frozen=True)
class Result:
    """What a command gave."""

    code: int
    printed: str


class Execute(Protocol):
    """Run a module of a generated project, or pytest, in the framework's process.

    The framework "jax" is Keras on that backend.
    """

    def __call__(
        self, framework: str, project: Path, module: str, *arguments: str
    ) -> Result: ...


def check_style(project: Path) -> None:
    """Fail where the project's own Ruff finds something, or something is too long."""
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", str(project)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout
    for path in project.rglob("*.py"):
        source = path.read_text()
        assert source.count("\n") < LONGEST_FILE, path
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef) and node.name not in STRAIGHT:
                assert node.end_lineno is not None
                length = node.end_lineno - node.lineno + 1
                assert length < LONGEST_FUNCTION, (
                    f"{path}: {node.name} of {length} lines"
                )


@pytest.fixture(scope="session")
def execute() -> Iterator[Execute]:
    workers: dict[str, Process] = {}

    def run(framework: str, project: Path, module: str, *arguments: str) -> Result:
        if framework not in workers:
            backend = "jax" if framework == "jax" else "tensorflow"
            workers[framework] = Process(WORKER, {"KERAS_BACKEND": backend})
        worker = workers[framework]
        answer = worker.ask(project=str(project), module=module, arguments=arguments)
        return Result(**answer)

    yield run
    for worker in workers.values():
        worker.close()
