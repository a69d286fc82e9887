"""One long-lived process for each backend, in which pairs of projects are compared."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.processes import Process

WORKER = Path(__file__).with_name("worker.py")


@pytest.fixture(scope="session")
def measure() -> Iterator[Callable[..., dict[str, float]]]:
    workers: dict[str, Process] = {}

    def compare(
        backend: str, projects: list[Path], packages: list[str], run: bool = True
    ) -> dict[str, float]:
        if backend not in workers:
            workers[backend] = Process(WORKER, {"KERAS_BACKEND": backend})
        answer = workers[backend].ask(
            projects=list(map(str, projects)), packages=packages, run=run
        )
        assert "error" not in answer, answer["error"]
        return answer

    yield compare
    for worker in workers.values():
        worker.close()
