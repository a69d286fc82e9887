"""The stacks to start from, and those that the advisor proposes."""

from collections.abc import Iterator

from extensions.planner import (
    AMOUNTS,
    AXES,
    PRESETS,
    REACHES,
    STRUCTURES,
    Answers,
    make_plan,
    recommend,
)

from .markdown import code, page, table

HEAD = """# Presets and the advisor

A preset only pre-fills `layers`, which is the answer that is recorded. `-d preset=NAME`
selects one without a prompt. Parameters are counted for the built-in `multiclass` data.
"""
ADVISOR = """## The advisor

Choose `recommend` instead of a preset to answer up to three questions and get a
proposed stack, with its reasons, which you can edit. Without prompts:
`-d preset=recommend -d structure=hierarchical -d examples=few`."""
PROPOSED = """### What it proposes

These are the proposals for the built-in `multiclass` data with `examples: some`. Fewer
examples give narrower layers and more dropout, more examples wider and deeper stacks.
`reach` is asked only for data with time steps."""
QUESTIONS = {"structure": STRUCTURES, "reach": REACHES, "examples": AMOUNTS}
TASK = "multiclass"


def build() -> str:
    """Return the page of the presets."""
    kinds = (part for kind in PRESETS for part in _kind(kind))
    asked = table(("question", "answer", "when"), _answers())
    proposed = table(("input", "structure", "reach", "stack"), _proposals())
    return page(HEAD, *kinds, ADVISOR, asked, PROPOSED, proposed)


def _kind(kind: str) -> Iterator[str]:
    yield f"## {kind}"
    rows = (
        (code(name), code(stack), f"{_parameters(kind, stack):,}")
        for name, stack in PRESETS[kind].items()
    )
    yield table(("preset", "stack", ">parameters"), rows)


def _parameters(kind: str, stack: str) -> int:
    return make_plan(Answers(kind, TASK, stack)).parameters


def _answers() -> Iterator[tuple[str, ...]]:
    for question, answers in QUESTIONS.items():
        for answer, meaning in answers.items():
            yield code(question), code(answer), meaning


def _proposals() -> Iterator[tuple[str, ...]]:
    for kind, axes in AXES.items():
        for structure in STRUCTURES:
            for reach in REACHES if "T" in axes else ("",):
                answers = Answers(kind, TASK, layers="")
                advice = recommend(answers, structure, reach or "medium", "some")
                shown = code(reach) if reach else ""
                yield code(kind), code(structure), shown, code(advice.layers)
