"""The questionnaire as a table: what is asked beside which answers, and what may be said.

copier.yml is the source. Only a question that takes free text has its values here.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml
from jinja2 import Template, meta
from jinja2.environment import Environment

from extensions.interview import register
from extensions.interview.questions import questions
from tools.generation import ROOT

Row = Mapping[str, str]
"""Answers by question, in the order of the questions."""

# A question that is not asked with the other answers.
UNASKED = "(not asked)"
# Names are tried in tests/questionnaire, a path in tests/inspection, and `details` only
# opens other questions.
APART = ("project_name", "package_name", "details", "data")
TEXTS = {
    # Other names of columns are tried in tests/projects/test_pointed.py.
    "target": ("target",),
    "id": ("id",),
    "group": ("",),
    "split": ("",),
    "time": ("",),
    "ignore": ("",),
    "vocabulary": ("20", "1000"),
    "outputs": ("3", "5"),
    "label_smoothing": ("0", "0.1"),
    "warmup": ("auto", "0", "0.3"),
    "clip_norm": ("auto", "none", "0.5"),
    "dropout": ("auto", "0", "0.4"),
    "learning_rate": ("auto", "0.002"),
    "epochs": ("auto", "6"),
    "batch_size": ("auto", "16"),
    "seed": ("0", "7"),
}
SHAPES = {
    "tabular": ("[6]",),
    "series": ("[12, 3]",),
    "image": ("[8, 8, 1]",),
    "video": ("[6, 8, 8, 1]",),
    "tokens": ("[12]",),
}
STACKS = {
    "tabular": ("[mlp: {units: 12, norm: batch}, mlp: 8]",),
    "series": (
        "[conv1d: 8, bilstm: 6, mlp: 8]",
        "[transformer: {size: 8, heads: 2}]",
        "[mlp: 8, rnn: 8, gru: 6]",
    ),
    "image": (
        "[conv2d: {filters: 6, pool: max}, mlp: 8]",
        "[conv2d: {filters: 6, repeat: 2, residual: true}, mean]",
    ),
    "video": ("[conv2d: {filters: 4, pool: max}, lstm: 8]", "[convlstm: 3, conv2d: 4]"),
    "tokens": (
        "[embedding: 8, conv1d: 8, lstm: 6]",
        "[embedding: 8, transformer: {size: 8, heads: 2}, mlp: 8]",
    ),
}
# The planner judges a stack beside all of these.
JUDGED = ("input_kind", "data_source", "task", "per_step", "padded", "input_shape")
# Texts that depend on the kind of input.
BY_KIND: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "input_shape": SHAPES,
    "layers": STACKS,
}


def _load() -> dict[str, dict[str, Any]]:
    asked = questions(ROOT)
    return {name: asked[name] for name in asked if name not in APART}


def _environment() -> Environment:
    environment = Environment(trim_blocks=True, lstrip_blocks=True)
    register(environment)
    return environment


QUESTIONS = _load()
ENVIRONMENT = _environment()


def values(name: str, row: Row) -> tuple[str, ...]:
    """Return what may be answered beside the answers before; UNASKED if nothing."""
    return _values(name, tuple((key, row[key]) for key in needs(name) if key in row))


@cache
def needs(name: str) -> tuple[str, ...]:
    """Return the questions that decide whether one is asked, and what it offers."""
    question = QUESTIONS[name]
    text = f"{question.get('when', '')} {question.get('choices', '')}"
    used = meta.find_undeclared_variables(ENVIRONMENT.parse(text))
    used |= {"input_kind"} if name in BY_KIND else set()
    used |= {*JUDGED, "vocabulary", "outputs"} if name == "preset" else set()
    return tuple(key for key in QUESTIONS if key in used - {name})


@cache
def _values(name: str, known: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    row = {key: value for key, value in known if value != UNASKED}
    question = QUESTIONS[name]
    if render(question.get("when", "true"), row).lower() != "true":
        return (UNASKED,)
    if name in BY_KIND:
        return BY_KIND[name][row["input_kind"]]
    if question["type"] == "bool":
        return ("false", "true")
    choices = _choices(question, row)
    if question.get("multiselect"):
        return ("[]", *(f"[{choice}]" for choice in choices))
    return choices or TEXTS[name]


def default(name: str, row: Row) -> str:
    """Return what Enter answers beside the answers before."""
    offered = values(name, row)
    if offered == (UNASKED,):
        return UNASKED
    if name in ("input_shape", "outputs", "vocabulary"):
        # Small, as the network of a person's data need not be.
        return offered[0]
    if name == "preset":
        # The first that is offered; its text would try all presets once more.
        return offered[0]
    answered = {key: value for key, value in row.items() if value != UNASKED}
    text = render(QUESTIONS[name]["default"], answered)
    return text.lower() if QUESTIONS[name]["type"] == "bool" else text


def _choices(question: Mapping[str, Any], row: Row) -> tuple[str, ...]:
    offered = question.get("choices", {})
    if isinstance(offered, str):
        offered = yaml.safe_load(render(offered, row))
    return tuple(str(value) for value in offered.values())


def render(text: object, row: Row) -> str:
    """Render a text of copier.yml beside some answers."""
    return _compile(str(text)).render(row)


@cache
def _compile(text: str) -> Template:
    return ENVIRONMENT.from_string(text)
