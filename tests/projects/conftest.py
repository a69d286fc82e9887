"""One long-lived process for each framework, in which generated projects run."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

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


@pytest.fixture(scope="session")
def execute() -> Iterator[Execute]:
    workers: dict[str, subprocess.Popen[str]] = {}

    def run(framework: str, project: Path, module: str, *arguments: str) -> Result:
        if framework not in workers:
            workers[framework] = subprocess.Popen(
                [sys.executable, str(WORKER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                env={
                    **os.environ,
                    "KERAS_BACKEND": "jax" if framework == "jax" else "tensorflow",
                    "MPLBACKEND": "Agg",
                    "OMP_NUM_THREADS": "1",
                    "OMP_WAIT_POLICY": "PASSIVE",
                },
            )
        worker = workers[framework]
        assert worker.stdin is not None and worker.stdout is not None
        request = {"project": str(project), "module": module, "arguments": arguments}
        worker.stdin.write(json.dumps(request) + "\n")
        worker.stdin.flush()
        return Result(**json.loads(worker.stdout.readline()))

    yield run
    for worker in workers.values():
        worker.communicate()
