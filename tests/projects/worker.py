"""Runs generated projects, one after the other, in one process.

Importing a framework takes longer than testing a small project, so many projects share
the import; the package of a project is imported anew. A request is a line of JSON,
`{"project": …, "module": …, "arguments": […]}`; the answer is a line of JSON with the
exit code and what was printed. A module `package.command` is a command of a project; it
may also be `pytest`, or `import`, which imports every module of the packages named.
"""

import contextlib
import gc
import importlib
import io
import json
import os
import pkgutil
import sys
import tempfile
import traceback
import warnings
from pathlib import Path
from types import CodeType
from typing import Any

# PyTorch says once a process that an even kernel costs a copy; it is what was asked for.
ALLOWED = (
    "default::DeprecationWarning",
    "default::FutureWarning",
    "default:Using padding='same' with even kernel lengths:UserWarning",
)

# How the modules of a project's tests are called.
TESTS = ("tests", "test_", "conftest", "examples")


def run(project: Path, module: str, arguments: list[str]) -> dict[str, object]:
    """Run pytest, or a command of a project, inside the project."""
    os.chdir(project)
    source = project / "src"
    # Another project, or an update of this one, may have a package of the same name.
    forget(*TESTS, *(folder.name for folder in source.iterdir()))
    sys.path[:] = [str(source), *(path for path in sys.path if path != str(source))]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            code = call(module, arguments)
        except SystemExit as stop:
            code = report(stop)
        except Exception:
            traceback.print_exc()
            code = 1
    return {"code": code, "printed": printed.getvalue()}


def forget(*beginnings: str) -> None:
    """Import anew what is called so."""
    for name in [n for n in sys.modules if n.startswith(beginnings)]:
        del sys.modules[name]


def report(stop: SystemExit) -> int:
    """Return the exit code; a text in its place is printed, as Python does."""
    if stop.code is None or isinstance(stop.code, int):
        return stop.code or 0
    print(stop.code)
    return 1


def call(module: str, arguments: list[str]) -> int:
    """Run a command of a project, or what stands for one; return its exit code."""
    if module == "pytest":
        import pytest

        options = ["-q", "-W", "error"]
        options += [
            f"-pno:{plugin}" for plugin in ("cacheprovider", "logging", "xdist")
        ]
        options += [f"-W{rule}" for rule in ALLOWED]
        options += ["--import-mode=importlib"]
        # Processes that clear pytest's common folder at once meet each other's ruins.
        with tempfile.TemporaryDirectory() as folder:
            options += [f"--basetemp={folder}/tests", *arguments]
            code = int(pytest.main([*options, "--assert=plain"]))
            if code:
                # Once more, to be told what was compared. Otherwise pytest rewrites all
                # tests in vain, which takes a tenth of the time of small projects.
                forget(*TESTS)
                pytest.main([*options, "-Wignore::pytest.PytestAssertRewriteWarning"])
            return code
    if module == "import":
        for package in arguments:
            import_all(package)
        return 0
    package, _, command = module.partition(".")
    importlib.import_module(f"{package}.__main__").main([command, *arguments])
    return 0


def import_all(package: str) -> None:
    """Import every module of a package; a warning is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        path = importlib.import_module(package).__path__
        for found in pkgutil.walk_packages(path, f"{package}."):
            importlib.import_module(found.name)


def tell(code: CodeType) -> tuple[object, ...]:
    """Return what a function does, wherever its file is."""
    parts = [tell(x) if isinstance(x, CodeType) else x for x in code.co_consts]
    return code.co_name, code.co_code, code.co_names, *parts


def draw_once() -> None:
    """Draw a picture once for each text of the function that draws it.

    Drawing takes longer than training a small network, and many projects share the
    function. Where it was called before, the picture is that of the first time.
    """
    from matplotlib.figure import Figure

    pictures: dict[tuple[object, ...], bytes] = {}
    draw = Figure.savefig

    def save(figure: Figure, path: Path, **options: Any) -> None:
        drawing = tell(sys._getframe(1).f_code)
        if drawing in pictures:
            path.write_bytes(pictures[drawing])
        else:
            draw(figure, path, **options)
            pictures[drawing] = path.read_bytes()

    Figure.savefig = save  # type: ignore[method-assign, assignment]


def call_plainly() -> None:
    """Spare Keras what takes longer than running a small network.

    To cut tracebacks, it wraps each call; TensorFlow improves each graph it compiles.
    """
    import keras

    keras.config.disable_traceback_filtering()
    if keras.backend.backend() == "tensorflow":
        import tensorflow as tf

        tf.debugging.disable_traceback_filtering()
        tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})


def main() -> None:
    """Answer requests until the input ends; those for Keras name its backend."""
    draw_once()
    if "KERAS_BACKEND" in os.environ:
        call_plainly()
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for line in sys.stdin:
        request = json.loads(line)
        project = Path(request["project"])
        answer = run(project, request["module"], request["arguments"])
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
        # What the first tests imported stays: pytest collects garbage at each end.
        if request["module"] == "pytest" and gc.get_freeze_count() == 0:
            gc.freeze()


if __name__ == "__main__":
    main()
