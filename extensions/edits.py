"""Keep what a person wrote into files that the new version of the template lacks.

Copier deletes a file that the old version wrote and the new one does not, edited or
not. This script runs when it has, and does what git does in a merge: the edit of a file
that moved follows it, and one of a file that is gone leaves it there, in conflict.

It does not belong to the package `interview`: Copier runs it by itself, in the project.
"""

import subprocess
import sys
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import copier
import yaml

BASE, OURS, THEIRS = "1", "2", "3"
# As Copier calls the sides of a conflict.
LABELS = ("before updating", "last update", "after updating")
# From here on `git merge-file` tells of an error, below how many conflicts there are.
BINARY = 128


def main(answers_file: str, source: str, version: str) -> None:
    """Look at each removed file, with the project as the old version wrote it."""
    removed = names("diff", "--name-only", "--relative", "--diff-filter=D")
    with TemporaryDirectory() as folder:
        written = Path(folder, "written")
        write(written, answers_file, source, version)
        moves = find_moves(removed, written, Path(folder))
        for name in removed:
            if is_edited(name, written / name):
                keep(name, written / name, moves.get(name))


def write(target: Path, answers_file: str, source: str, version: str) -> None:
    """Write the project anew as the old version did, of the answers of then."""
    answers = yaml.safe_load(git("show", f":./{answers_file}"))
    copier.run_copy(
        source,
        target,
        answers,
        answers_file=answers_file,
        vcs_ref=version,
        defaults=True,
        quiet=True,
        unsafe=True,
        skip_tasks=True,
    )


def find_moves(removed: list[str], written: Path, folder: Path) -> dict[str, str]:
    """Return where removed files went, if there is a new file much like them."""
    created = names("ls-files", "--others", "--exclude-standard")
    for side, root, files in (
        ("removed", written, removed),
        ("created", Path(), created),
    ):
        (folder / side).mkdir()
        for name in files:
            target = folder / side / name
            target.parent.mkdir(parents=True, exist_ok=True)
            copyfile(root / name, target)
    compare = ("git", "diff", "--no-index", "--name-status", "-z", "--find-renames")
    found = subprocess.run(
        [*compare, "--diff-filter=R", "removed", "created"],
        cwd=folder,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    pairs = zip(found[1::3], found[2::3], strict=False)
    return {a.removeprefix("removed/"): b.removeprefix("created/") for a, b in pairs}


def is_edited(name: str, written: Path) -> bool:
    """Say whether the last commit has a file otherwise than the template wrote it."""
    return blob(name, written) != recorded(name)[1]


def keep(name: str, written: Path, moved: str | None) -> None:
    """Let an edit follow its file, or leave the file there."""
    mode, mine = recorded(name)
    stages = {BASE: blob(name, written), OURS: mine}
    if moved is None:
        git("checkout", "--", name)
        mark(name, mode, stages)
        return
    stages[THEIRS] = blob(moved, Path(moved))
    if merge(name, written, moved):
        mark(moved, mode, stages)


def merge(name: str, written: Path, moved: str) -> bool:
    """Merge the edit of a file into the one that it became; say whether they met."""
    edited = written.with_name(f"{written.name}.edited")
    edited.write_bytes(run("cat-file", "--filters", f":./{name}"))
    labels = [word for label in LABELS for word in ("-L", label)]
    command = ["git", "merge-file", "-p", "--quiet", *labels, "--"]
    sides = [str(edited), str(written), moved]
    merged = subprocess.run([*command, *sides], stdout=subprocess.PIPE)
    if 0 <= merged.returncode < BINARY:
        Path(moved).write_bytes(merged.stdout)
    return merged.returncode != 0


def mark(name: str, mode: str, stages: dict[str, str]) -> None:
    """Tell git that a file is in conflict, and what each side has."""
    place = git("rev-parse", "--show-prefix").strip() + name
    lines = [f"0 {'0' * 40}\t{place}\0"]
    lines += [f"{mode} {blob} {stage}\t{place}\0" for stage, blob in stages.items()]
    git("update-index", "-z", "--index-info", given="".join(lines))


def recorded(name: str) -> tuple[str, str]:
    """Return the mode and the blob of a file in git's index."""
    mode, sha = git("ls-files", "--stage", "--", name).split()[:2]
    return mode, sha


def blob(name: str, path: Path) -> str:
    """Store a file as git would under a name, and return its blob."""
    command = ("hash-object", "-w", "--stdin", "--path", name)
    return run(*command, given=path.read_bytes()).decode().strip()


def names(*command: str) -> list[str]:
    """Return the files that a command of git lists."""
    return [name for name in git(*command, "-z").split("\0") if name]


def git(*arguments: str, given: str = "") -> str:
    """Run git in the project, and return the text that it prints."""
    return run(*arguments, given=given.encode()).decode()


def run(*arguments: str, given: bytes = b"") -> bytes:
    """Run git in the project, and return what it prints."""
    command = ["git", *arguments]
    return subprocess.run(command, input=given, check=True, capture_output=True).stdout


if __name__ == "__main__":
    main(*sys.argv[1:])
