"""The READMEs of the gallery, from the answers and from what training measured."""

import shlex
from collections.abc import Iterable, Iterator

from .gallery import SOURCE, Example

FRAMEWORKS = {"pytorch": "PyTorch", "keras": "Keras"}
INDEX = """# Examples

Complete projects, each as the template generated it, with data that are built in. Only
their `.copier-answers.yml` names no version, so generate one anew to update it later.
The scores are those of the test split, after one training with seed
0; the seconds are those of one core. *Guess* is the score without looking at the
example.

| example | framework | predicts | layers | score | guess | epochs | seconds |
|---|---|---|---|---|---:|---:|---:|
"""
INDEX_END = """
All of it, this page too, is written by `python -m examples.regenerate`, which takes
names of examples to do these only.
"""
PAGE = """# {title}

Predicts {predicts}.
[The project](project) is in {framework} and stands as it was generated.

{facts}
## What it scores

{scores}
A guess that does not look at the example has {metric} {guess:.2f}.
Training took {epochs} epochs, and {seconds} seconds of one core with all its imports:

![Learning curves](curves.png)

## Make it yourself

```
{command}
```

[answers.yml](answers.yml) holds the same answers. Then, in the project's folder:

```
pip install -e ".[dev]"
python -m pytest
python -m {package} train --run runs/first
python -m {package} evaluate --run runs/first
```

This page is written by `python -m examples.regenerate {name}`.
"""


def index(examples: Iterable[Example]) -> str:
    """Return the page of all examples."""
    return INDEX + "".join(map(_row, examples)) + INDEX_END


def _row(example: Example) -> str:
    level, training = example.level, example.training
    title = f"[{example.recorded['project_name']}]({example.name})"
    framework = FRAMEWORKS[example.recorded["framework"]]
    network = f"{example.plan.data.title} | `{example.recorded['layers']}`"
    score = f"{_words(level.metric)} {_number(example.metrics[level.metric])}"
    measured = f"{level.guess:.2f} | {training['epochs']} | {training['seconds']}"
    return f"| {title} | {framework} | {network} | {score} | {measured} |\n"


def page(example: Example) -> str:
    """Return the README of an example."""
    recorded, level = example.recorded, example.level
    return PAGE.format(
        title=recorded["project_name"],
        predicts=example.plan.data.title,
        framework=FRAMEWORKS[recorded["framework"]],
        facts=_table(("what", "choice"), _facts(example)),
        scores=_table(("metric", "test split"), _scores(example)),
        metric=_words(level.metric),
        guess=level.guess,
        command=command(example),
        package=recorded["package_name"],
        name=example.name,
        **example.training,
    )


def command(example: Example) -> str:
    """Return the command that generates an example's project."""
    answers = (
        f"-d {shlex.quote(f'{name}={_answer(value)}')}"
        for name, value in example.given.items()
    )
    words = ("copier copy --trust --defaults", *answers, f"{SOURCE} {example.name}")
    return " \\\n    ".join(words)


def _answer(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _facts(example: Example) -> Iterator[tuple[str, str]]:
    plan, recorded = example.plan, example.recorded
    inputs = plan.data.inputs
    axes, sizes = ", ".join(inputs.axes), ", ".join(map(str, inputs.sizes))
    yield "data", f"`{plan.data.name}`, built in"
    yield "input", f"{recorded['input_kind']}, ({axes}) = ({sizes})"
    yield "task", recorded["task"] + ", every step" * plan.objective.per_step
    yield "layers", f"`{recorded['layers']}`"
    yield "parameters", f"{plan.parameters:,}"
    yield "loss", f"`{plan.objective.loss.name}`"
    yield "optimizer", f"`{plan.training.optimizer}`"


def _scores(example: Example) -> Iterator[tuple[str, str]]:
    for name, value in example.metrics.items():
        yield _words(name), _number(value)


def _words(metric: str) -> str:
    return metric.replace("_", " ")


def _number(value: float) -> str:
    return f"{value:.3f}"


def _table(head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"| {left} | {right} |\n" for left, right in (head, *rows)]
    return lines[0] + "|---|---|\n" + "".join(lines[1:])
