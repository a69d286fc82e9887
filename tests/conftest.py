"""The template as a temporary git repository, its projects, and where they run.

A long-lived process for each framework runs them.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest
from copier._cli import CopierApp
from copier._main import Worker
from jinja2 import Environment

from tools.generation import ROOT, copy_template, generate_project
from tools.processes import Process

WORKER = ROOT / "tests/projects/worker.py"
# TensorFlow keeps about 0.1 GB of each project that it has run, also after
# `keras.backend.clear_session`: a process ends after so many.
MOST_PROJECTS = 40
BACKENDS: dict[str, dict[str, str]] = {
    "pytorch": {},
    "keras": {"KERAS_BACKEND": "tensorflow"},
    "jax": {"KERAS_BACKEND": "jax"},
}


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


Compile = Callable[..., Any]


class Generate(Protocol):
    """Generate a project with some answers given."""

    def __call__(self, **answers: Any) -> Path: ...


def copier_cli(command: str, *arguments: str | Path) -> int:
    """Run Copier's command line in this process; return its exit code."""
    words = ["copier", command, "--trust", *map(str, arguments)]
    _, code = CopierApp.run(words, exit=False)
    return int(code)


@pytest.fixture(scope="session", autouse=True)
def quick() -> Iterator[None]:
    """Spare a git process for each file, which only asks whether git ignores modes."""
    with pytest.MonkeyPatch.context() as patch:
        name = "_sync_git_index_executable_bit"
        patch.setattr(Worker, name, lambda *_: None, raising=False)
        yield


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("template")
    copy_template(target)
    return target


@pytest.fixture(scope="session")
def compile_once() -> Compile:
    """Compile a text once for all projects of a version, whose texts stay as they are."""
    compile_anew = Environment.compile
    compiled: dict[tuple[Any, ...], Any] = {}

    def once(self: Environment, source: Any, *names: Any) -> Any:
        if "{% yield" in source:
            # Copier notes here what a text yields.
            return compile_anew(self, source, *names)
        # Each version has a class of its own; what it calls is compiled in.
        key = self.template_class, source, *names[:1]
        if key in compiled:
            # Copier forgets here what the last text yielded.
            self.preprocess(source)
        else:
            compiled[key] = compile_anew(self, source, *names)
        return compiled[key]

    return once


@pytest.fixture(scope="session")
def generate(
    template: Path, tmp_path_factory: pytest.TempPathFactory, compile_once: Compile
) -> Generate:
    # Copier clones a repository each time, and takes a mere folder as it is.
    folder = tmp_path_factory.mktemp("folder") / "template"
    shutil.copytree(template, folder, ignore=shutil.ignore_patterns(".git"))

    def run(**answers: Any) -> Path:
        target = tmp_path_factory.mktemp("generated") / "project"
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Environment, "compile", compile_once)
            generate_project(folder, target, answers)
        return target

    return run


@pytest.fixture(scope="session")
def execute() -> Iterator[Execute]:
    workers: dict[str, Process] = {}
    served: dict[str, set[Path]] = {}

    def run(framework: str, project: Path, module: str, *arguments: str) -> Result:
        known = served.setdefault(framework, set())
        if len(known) == MOST_PROJECTS and project not in known:
            workers.pop(framework).close()
            known.clear()
        known.add(project)
        if framework not in workers:
            workers[framework] = Process(WORKER, BACKENDS[framework])
        worker = workers[framework]
        answer = worker.ask(project=str(project), module=module, arguments=arguments)
        return Result(**answer)

    yield run
    for worker in workers.values():
        worker.close()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    # Imported here: the summaries import this file.
    from tests.summaries import summarise

    summarise(terminalreporter)
