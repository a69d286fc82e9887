"""One long-lived process for each backend, in which pairs of projects are compared."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

WORKER = Path(__file__).with_name("worker.py")


@pytest.fixture(scope="session")
def measure() -> Iterator[Callable[..., dict[str, float]]]:
    workers: dict[str, subprocess.Popen[str]] = {}

    def run(
        backend: str, projects: list[Path], packages: list[str]
    ) -> dict[str, float]:
        if backend not in workers:
            workers[backend] = subprocess.Popen(
                [sys.executable, str(WORKER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                env={
                    **os.environ,
                    "KERAS_BACKEND": backend,
                    "OMP_NUM_THREADS": "1",
                    "OMP_WAIT_POLICY": "PASSIVE",
                    "TF_CPP_MIN_LOG_LEVEL": "3",
                },
            )
        worker = workers[backend]
        assert worker.stdin is not None and worker.stdout is not None
        request = {"projects": [str(p) for p in projects], "packages": packages}
        worker.stdin.write(json.dumps(request) + "\n")
        worker.stdin.flush()
        answer = json.loads(worker.stdout.readline())
        assert "error" not in answer, answer["error"]
        return dict(answer)

    yield run
    for worker in workers.values():
        worker.communicate()
