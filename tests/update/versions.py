"""A repository of the template with every version that the tests update between."""

import shutil
from pathlib import Path

from tools.generation import PARTS, git

from .release import released, unpack

CURRENT = "v1000.0.0"
# Other dropout rates and other texts than the current tree.
NEXT = "v1001.0.0"
# Dense layers of fewer units than the projects of the tests have.
STRICT = "v1002.0.0"
# The current tree and the next, each loading its planner under the same fixed name.
NAIVE, NAIVE_NEXT = "v2000.0.0", "v2001.0.0"

RATE, NEXT_RATE = 0.3, 0.45
README_LINE = "Shapes are channels last, without the batch."
NEXT_README_LINE = "Shapes are channels last, and leave the batch out."
COMMENT = "# Imported here, so that --help and a wrong option answer at once."
NEXT_COMMENT = "# Imported late: --help and a wrong option answer at once."


def build_repository(working_tree: Path, target: Path) -> None:
    """Tag every released version, the working tree, and made-up ones that follow it."""
    target.mkdir()
    git(target, "init", "--quiet")
    for version in released():
        empty(target)
        unpack(version, target)
        tag(target, version)
    empty(target)
    for part in PARTS:
        copy = shutil.copytree if (working_tree / part).is_dir() else shutil.copy
        copy(working_tree / part, target / part)
    tag(target, CURRENT)
    change(target)
    tag(target, NEXT)
    options = target / "extensions/planner/layers/options.py"
    edit(options, "LARGEST_SIZE = 65536", "LARGEST_SIZE = 12")
    tag(target, STRICT)
    git(target, "checkout", "--quiet", CURRENT)
    load_naively(target)
    tag(target, NAIVE)
    change(target)
    tag(target, NAIVE_NEXT)
    # Copier clones it five times in each update; one file is quicker than thousands.
    git(target, "gc", "--quiet")


def change(template: Path) -> None:
    """Make the next version: a change of the planner, and two of texts."""
    project = template / "template/project"
    edit(
        template / "extensions/planner/network/dropout.py",
        f'"dense": {RATE}',
        f'"dense": {NEXT_RATE}',
    )
    edit(project / "README.md.jinja", README_LINE, NEXT_README_LINE)
    edit(project / "src/{{ package_name }}/train.py.jinja", COMMENT, NEXT_COMMENT)


def load_naively(template: Path) -> None:
    """Name the planner's modules the same in every version."""
    hashed = 'f"_copier_deep_learning_{digest.hexdigest()[:16]}"'
    edit(template / "extensions/context.py", hashed, '"_naive_planner"')


def empty(repository: Path) -> None:
    """Remove every file of the last commit, if there is one."""
    git(repository, "rm", "--quiet", "-r", "--ignore-unmatch", ".")


def tag(repository: Path, version: str) -> None:
    """Commit everything; a version equal to the last one is a version too."""
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--allow-empty", "--message", version)
    git(repository, "tag", version)


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text that a file holds."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} does not hold {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")
