"""Every question of copier.yml."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from extensions.interview.checks import CHECKS
from extensions.interview.questions import questions
from extensions.planner import COLUMN_READERS, PlanError
from tools.generation import ROOT

from .conditions import possible, render, variants, where
from .markdown import code, page, table

HEAD = """# Questions

Enter accepts the default of any question, and every answer can be given on the command
line: `copier copy --trust -d framework=keras -d 'layers=[lstm: 64]' …`. Questions
marked *details* are asked only if you answer yes to `details`, but `-d` sets them
either way. The answers are recorded in the project's `.copier-answers.yml`."""
Question = dict[str, Any]
# What the questionnaire prints of the answers so far.
CALLS = re.compile(r"\{\{ \w+\([\w', ]*\) \}\}")
# What holds of a file, or of an answer that was given before: told in words.
POINTED = re.compile(r"\(learns\(\) or \w+ is defined\)")
ELSEWHERE = {
    "data": "What is read of a file: [your own data](../data.md).",
    "schema": "What each line may say: [your own data](../data.md#the-schema).",
    "task": "Each task in detail: [tasks](tasks.md).",
    "preset": "Also as a table: [presets](presets.md).",
    "structure": "What each answer leads to: [the advisor](presets.md#the-advisor).",
    "layers": "Every layer with its options: [layers](layers.md).",
    "loss": "Formulas, reasons and sources: [losses](losses.md).",
    "optimizer": "Rates, decay and sources: [optimizers](optimizers.md).",
    "schedule": "Their hyperparameters: [schedules](schedules.md).",
}
# Answers that no question with a rule takes.
WRONG = {
    "project_name": "",
    "package_name": "",
    **dict.fromkeys((*COLUMN_READERS, "time"), "\n"),
    "schema": "'?'",
}
BESIDE = {"input_kind": "series", "task": "regression"}


def build() -> str:
    """Return the page of the questions."""
    asked = questions(ROOT)
    overview = table(("question", "asked if", "details"), _overview(asked))
    parts = (part for name, row in asked.items() for part in _question(name, row))
    return page(HEAD, overview, *parts)


def _overview(asked: dict[str, Question]) -> Iterator[tuple[str, ...]]:
    for name, row in asked.items():
        yield (
            f"[`{name}`](#{name})",
            _asked(row) or "always",
            "yes" * ("details" in row.get("ask", "")),
        )


def _question(name: str, row: Question) -> Iterator[str]:
    yield f"## {code(name)}"
    yield _help(row)
    yield "\n".join(f"- {fact}" for fact in _facts(name, row))
    if "choices" in row:
        yield _choices(row["choices"])
    if name in ELSEWHERE:
        yield ELSEWHERE[name]


def _help(row: Question) -> str:
    text = CALLS.sub("", row["help"]).strip()
    lines = [line.strip() for line in " / ".join(variants(text)).splitlines()]
    return "  \n".join(lines)


def _facts(name: str, row: Question) -> Iterator[str]:
    condition = _asked(row)
    if condition:
        yield f"Asked if {condition}."
    if "learns()" in str(row.get("ask")):
        yield "Asked only if `data` names a file; otherwise `-d` sets it."
    if POINTED.search(str(row.get("when"))):
        yield "Asked only if `data` names a file, or once it is recorded."
    if "learned(" in str(row.get("ask")) and "length" in row["ask"]:
        yield "Asked only if the file of `data` has one; otherwise `-d` sets it."
    yield f"Default: {_default(str(row['default']), row['type'])}."
    if "learned(" in str(row["default"]):
        yield "If `data` names a file: what follows from it."
    if row["type"] == "bool":
        yield "Allowed: `true` or `false`."
    elif name in CHECKS and "choices" not in row:
        yield f"Allowed: {_allowed(name)}."
    if row.get("secret"):
        yield "Not recorded, since it only leads to other answers."


def _asked(row: Question) -> str:
    """Say where a question is asked; nothing where it always is."""
    condition = POINTED.sub("true", str(row.get("when", "")))
    if not condition:
        return ""
    rows = possible(condition)
    return where([r for r in rows if render(condition, r) == "True"], rows)


def _default(template: str, kind: str) -> str:
    if kind == "bool":
        template = template.lower()
    found = variants(template)
    return "; ".join(
        (code(text) if text else "empty") + f" if {place}" * bool(place)
        for text, place in found.items()
    )


def _allowed(name: str) -> str:
    """Return what a prompt says of an answer that is wrong."""
    answers = BESIDE | {name: WRONG.get(name, "?")}
    try:
        found = CHECKS[name](answers)
    except PlanError as error:
        found = error.brief
    # What was wrong with the answer follows the cure.
    cure = re.split(r"\. '(?:\?|\\n)'|; not ''", found)[0]
    allowed = cure.removeprefix("Use ").removeprefix("Write ").removesuffix(".")
    return allowed.replace("it as ", "a list such as ")


def _choices(choices: str | dict[str, str]) -> str:
    rows = [
        (code(value), re.split(r"\s{2,}", title, maxsplit=1)[-1], place)
        for value, title, place in _offered(choices)
    ]
    if not any(place for _, _, place in rows):
        return table(("answer", "meaning"), [row[:2] for row in rows])
    return table(("answer", "meaning", "offered if"), rows)


def _offered(choices: str | dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield each answer with its title, and where it is offered."""
    if isinstance(choices, dict):
        yield from ((value, title, "") for title, value in choices.items())
        return
    rows = possible(choices)
    offers = [yaml.safe_load(render(choices, row)) for row in rows]
    pairs = dict.fromkeys((v, t) for offer in offers for t, v in offer.items())
    for value, title in pairs:
        found = [
            row
            for row, offer in zip(rows, offers, strict=True)
            if offer.get(title) == value
        ]
        yield value, title, where(found, rows)
