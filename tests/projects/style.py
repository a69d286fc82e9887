"""The style of a generated project."""

import ast
import subprocess
import sys
from pathlib import Path

from vulture import Vulture

# Ruff takes less time than a Python that starts it.
TOOLS = Path(sys.executable).parent

LONGEST_FILE = 200
LONGEST_FUNCTION = 40
# What a framework reads or calls, and what a person reads.
HOOKS = (
    "MAX_IMAGE_PIXELS",
    "call",
    "dropout",
    "forward",
    "on_epoch_begin",
    "on_epoch_end",
    "on_train_end",
    "p",
    "reason",
    "run_eagerly",
)
# A network is as long as its stack.
STRAIGHT = ("build_network", "__init__", "forward")


def format_quickly(project: Path) -> None:
    """Do to a project that was only rendered what Black does to one from Copier."""
    command = [str(TOOLS / "ruff"), "format", "--quiet", "--no-cache", "."]
    subprocess.run(command, cwd=project, check=True)


def check_style(project: Path) -> None:
    """Fail where the project's own Ruff finds something, or something is too long."""
    command = [str(TOOLS / "ruff"), "check", "--no-cache", str(project)]
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


def check_use(project: Path) -> None:
    """Fail where a project holds a name that it does not use."""
    finder = Vulture(ignore_names=HOOKS)
    finder.scavenge([project / "src", project / "tests"])
    unused = [item.get_report() for item in finder.get_unused_code()]
    assert not unused, unused
