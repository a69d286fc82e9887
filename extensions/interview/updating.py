"""What the end of an update asks for and tells, once the project is written."""

import subprocess
from pathlib import Path

from jinja2 import pass_context
from jinja2.runtime import Context

from .questions import entries
from .renamed import former_names


@pass_context
def removed_files(context: Context) -> list[str]:
    """Return the files that an update removed: before it, git knew of no change."""
    return _changed(context, "D")


@pass_context
def template_source(context: Context) -> str:
    """Return where the project's template is; a path holds in any directory."""
    source = str(context["_copier_answers"]["_src_path"])
    path = Path(source).expanduser()
    return str(path.absolute()) if path.exists() else source


@pass_context
def update_notes(context: Context) -> list[str]:
    """Tell which answers are no longer asked for, and which files want a decision."""
    notes = [
        f"{name} is no longer asked; your answer was {answer}"
        for name, answer in _dropped(context).items()
    ]
    return notes + [_decision(context, name) for name in _unmerged(context)]


def _unmerged(context: Context) -> list[str]:
    return sorted(set(_changed(context, "U")))


def _decision(context: Context, name: str) -> str:
    path = _project(context) / name
    if path.exists() and b"\n>>>>>>> after updating" in path.read_bytes():
        return (
            f"you and the template both changed {name}: choose between the marked "
            "lines, then `git add` it"
        )
    return (
        f"you edited {name}, which the template no longer writes: `git add` it to "
        "keep it, or `git rm` it"
    )


def _dropped(context: Context) -> dict[str, object]:
    """Return the recorded answers to what was a question once, and is none now."""
    copiers = {"now", "make_secret", *context.environment.globals}
    known = entries(Path(context["_copier_conf"]["src_path"])).keys()
    return {
        name: answer
        for name, answer in context.get_all().items()
        if not name.startswith("_")
        if name not in copiers | known | former_names()
    }


def _changed(context: Context, kind: str) -> list[str]:
    """Return the project's files that differ from git's index in a way."""
    command = ["git", "diff", "--name-only", "--relative", "-z"]
    changed = subprocess.run(
        [*command, f"--diff-filter={kind}"],
        cwd=_project(context),
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [name for name in changed.split("\0") if name]


def _project(context: Context) -> Path:
    return Path(context["_copier_conf"]["dst_path"])
