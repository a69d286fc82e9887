"""One long-lived process for each backend, in which pairs of projects are compared."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tools.processes import Process

WORKER = Path(__file__).with_name("worker.py")


@pytest.fixture(scope="session")
def measure() -> Iterator[Callable[..., dict[str, Any]]]:
    workers: dict[str, Process] = {}

    def compare(
        backend: str,
        projects: list[Path],
        packages: list[str],
        what: str = "run",
        seed: int = 1,
    ) -> dict[str, Any]:
        if backend not in workers:
            workers[backend] = Process(WORKER, {"KERAS_BACKEND": backend})
        answer = workers[backend].ask(
            projects=list(map(str, projects)), packages=packages, what=what, seed=seed
        )
        assert "error" not in answer, answer["error"]
        return answer

    yield compare
    for worker in workers.values():
        worker.close()
