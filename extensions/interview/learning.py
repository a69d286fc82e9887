"""The defaults, reasons and choices that the questions take from the person's file."""

import shlex
from collections.abc import Mapping
from pathlib import Path

from jinja2 import pass_context
from jinja2.runtime import Context

from ..inspection import (
    InspectionError,
    inspect_path,
    join_names,
    printable,
    split_names,
)
from ..planner import KINDS, sources_offered, tasks_fitting
from .inspecting import file_given, findings_of


@pass_context
def learned(context: Context, name: str, usual: object) -> object:
    """Return the default of a question: what the person's file says, or the usual."""
    answer = findings_of(context, name).answer(name)
    if answer is not None and name == "ignore":
        return _add_kept(context, answer)
    return usual if answer is None else answer


def _add_kept(context: Context, answer: str) -> str:
    """Leave out, beside what a file says, the columns that the last run left out."""
    names = inspect_path(file_given(context.get_all())).names
    kept = [
        name for name in split_names(str(context.get("ignore", ""))) if name in names
    ]
    return join_names(dict.fromkeys([*kept, *split_names(answer)]))


@pass_context
def because(context: Context, name: str) -> str:
    """Tell why the file says so, a line under the question; nothing without a file."""
    finding = findings_of(context, name).found.get(name)
    lines = (finding.reason, *finding.lines) if finding else ()
    return "".join(f"\n   {printable(line)}" for line in lines)


@pass_context
def columns_listed(context: Context) -> str:
    """List the columns of the person's table under a question."""
    path = file_given(context.get_all())
    try:
        lines = inspect_path(path).overview if path else ()
    except InspectionError:
        lines = ()
    return "".join(f"\n   {printable(line)}" for line in lines)


@pass_context
def learns(context: Context) -> bool:
    """Say whether a file was named, so that its columns are known."""
    return bool(file_given(context.get_all()))


@pass_context
def data_option(context: Context) -> str:
    """Return the option of `train` that names the person's data, or a stand-in."""
    path = file_given(context.get_all())
    place = shlex.quote(str(Path(path).expanduser().resolve())) if path else "FILE"
    return f" --data {place}"


@pass_context
def kinds_offered(context: Context) -> dict[str, str]:
    """Return the kinds of input, or those that the person's file can be."""
    return _limited(context, "input_kind", KINDS)


@pass_context
def sources_of(context: Context, input_kind: str) -> dict[str, str]:
    """Return the sources of a kind of input, or that of the person's file."""
    return _limited(context, "data_source", sources_offered(input_kind))


@pass_context
def tasks_of(context: Context, input_kind: str, data_source: str) -> dict[str, str]:
    """Return the tasks that fit, also the targets of the person's file."""
    return _limited(context, "task", tasks_fitting(input_kind, data_source))


def _limited(context: Context, name: str, offered: Mapping[str, str]) -> dict[str, str]:
    limits = findings_of(context, name).offers.get(name, tuple(offered))
    return {key: offered[key] for key in offered if key in limits} or dict(offered)
