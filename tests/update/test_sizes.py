"""A change of one answer changes only the lines it must."""

import shutil
from pathlib import Path

import pytest

from tools.generation import git

from .conftest import Begin
from .versions import CURRENT

BASE = {
    "input_kind": "image",
    "layers": "[conv2d: 8, conv2d: {filters: 16, pool: max}, mlp: 32]",
}
CONFIG = {"config.py"}
TEXTS = {"README.md", "config.py"}
NETWORK = {"README.md", "model.py"}
DEPTHS = {
    "__init__.py",
    "study.py",
    "test_depth.py",
    "test_command_line.py",
    "train.py",
    "diagnose.py",
    *(f"model_depth{n}.py" for n in (1, 2, 4)),
}
WIDER = "[conv2d: 12, conv2d: {filters: 16, pool: max}, mlp: 32]"
DEEPER = "[conv2d: 8, conv2d: {filters: 16, pool: max}, mlp: 32, mlp: 32]"
# What one template prints for both frameworks.
SAME = {"seed", "epochs", "batch_size", "project_name", "learning_rate", "dropout"}
# An answer; how many lines PyTorch and Keras may add and remove; in which files.
CHANGES = (
    ("seed", "7", 2, 2, CONFIG),
    ("epochs", "7", 2, 2, CONFIG),
    ("batch_size", "48", 2, 2, CONFIG),
    (
        "project_name",
        "Postal Codes",
        6,
        6,
        {"README.md", "AGENTS.md", "pyproject.toml"},
    ),
    ("learning_rate", "0.01", 6, 6, TEXTS | {"diagnose.py"}),
    ("clip_norm", "1", 14, 4, TEXTS | {"train.py", "optim.py"}),
    ("label_smoothing", "0.1", 14, 36, TEXTS | {"train.py", "losses.py"}),
    ("dropout", "0.4", 8, 8, NETWORK),
    ("optimizer", "sgd", 20, 20, TEXTS | {"optim.py", "diagnose.py"}),
    # A cosine is laid out over the steps of a run, which are then passed on.
    (
        "schedule",
        "constant",
        46,
        53,
        TEXTS | {"train.py", "optim.py", "diagnose.py", "test_model.py"},
    ),
    ("loss", "focal", 46, 46, TEXTS | {"train.py", "losses.py"}),
    ("layers", WIDER, 40, 30, NETWORK),
    ("layers", DEEPER, 30, 30, NETWORK),
    # The networks of other depths and their study.
    ("extras", "[depth]", 700, 700, DEPTHS | {"README.md", "__main__.py"}),
)


CASES = [
    (framework, *change)
    for change in CHANGES
    for framework in ("pytorch", "keras")
    if framework == "pytorch" or change[0] not in SAME
]


@pytest.mark.parametrize(
    ("framework", "name", "answer", "pytorch", "keras", "files"), CASES
)
def test_a_changed_answer_changes_few_lines_of_few_files(
    generated: Begin,
    tmp_path: Path,
    framework: str,
    name: str,
    answer: str,
    pytorch: int,
    keras: int,
    files: set[str],
) -> None:
    # An update records the name of the package, which a new project would derive.
    base = {**BASE, "framework": framework, "package_name": "digit_reader"}
    before = generated(CURRENT, **base)
    after = generated(CURRENT, **base | {name: answer})
    changed = count_changes(before, after, tmp_path / "project")
    assert 0 < sum(changed.values()) <= {"pytorch": pytorch, "keras": keras}[framework]
    assert {Path(file).name for file in changed} <= files


def count_changes(before: Path, after: Path, target: Path) -> dict[str, int]:
    """Return how many lines are added and removed in each file, without the answers."""
    shutil.copytree(after, target, ignore=shutil.ignore_patterns(".git"))
    shutil.copytree(before / ".git", target / ".git")
    git(target, "add", "--all")
    table = git(target, "diff", "--cached", "--numstat", "--no-renames")
    rows = [line.split("\t") for line in table.splitlines()]
    return {
        name: int(added) + int(removed)
        for added, removed, name in rows
        if name != ".copier-answers.yml"
    }
