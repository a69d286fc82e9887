"""The real prompts, in a terminal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from questionary.constants import DEFAULT_SELECTED_POINTER, INDICATOR_SELECTED

from extensions.interview.questions import questions
from extensions.planner import AXES, COLUMN_READERS, sources_offered, tasks_fitting
from tools.generation import ROOT
from tools.rendering import environment

from .terminal import CLEAR_LINE, DOWN, ENTER, UP, Terminal

PROMPTS = (
    "Project name",
    "Framework",
    "Where is your data",
    "What is one example",
    "Where does the data come from",
    "What should the network predict",
    "Which layers to start from",
    "Layers, first to last",
    "Change more",
)

# Asked only of tables, which tests/questionnaire/test_data.py points at.
IN_TABLES = (*COLUMN_READERS, "time", "schema")
WIDTH = 80
MARK = len("xx ")  # an emoji, which is two columns wide, and a space
EXPRESSION = re.compile(r"\{\{.*?\}\}")
# What stands before a choice; before one of several also whether it is chosen.
POINTER = len(f" {DEFAULT_SELECTED_POINTER} ")
INDICATOR = len(f"{INDICATOR_SELECTED} ")


@pytest.mark.parametrize(("name", "question"), questions(ROOT).items())
def test_a_prompt_fits_a_narrow_terminal(name: str, question: dict[str, str]) -> None:
    for line in EXPRESSION.sub("", question["help"]).splitlines():
        assert MARK * (not line.startswith(" ")) + len(line) <= WIDTH, line


def situations() -> Iterator[dict[str, str]]:
    """Yield the answers that decide what other questions offer."""
    for kind in AXES:
        for source in sources_offered(kind):
            for task in tasks_fitting(kind, source):
                yield {"input_kind": kind, "data_source": source, "task": task}


def offered(question: dict[str, Any], answers: dict[str, str]) -> list[str]:
    """Return the texts of a question's choices beside other answers."""
    choices = question["choices"]
    if isinstance(choices, str):
        rendered = environment().from_string(choices).render(answers)
        choices = yaml.safe_load(rendered)
    return list(choices)


@pytest.mark.parametrize(
    "name", [name for name, row in questions(ROOT).items() if "choices" in row]
)
def test_a_choice_fits_a_narrow_terminal(name: str) -> None:
    question = questions(ROOT)[name]
    used = POINTER + INDICATOR * question.get("multiselect", False)
    texts = {text for answers in situations() for text in offered(question, answers)}
    assert len(texts) > 0
    assert [text for text in texts if used + len(text) > WIDTH] == []


def copy(template: Path, target: Path) -> Terminal:
    """Ask for a new project."""
    return Terminal("copy", "--vcs-ref", "HEAD", str(template), str(target))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "project"


def test_every_prompt_can_be_answered_with_enter(template: Path, target: Path) -> None:
    terminal = copy(template, target)
    for prompt in PROMPTS[:-1]:
        terminal.answer(prompt)
    terminal.child.expect_exact("(8, 8, 1) -> (8, 8, 32) -> ")
    terminal.child.expect_exact("loss cross_entropy, optimizer momentum")
    terminal.answer(PROMPTS[-1])
    assert terminal.end() == 0
    assert "optimizer: auto" in (target / ".copier-answers.yml").read_text()


def test_a_wrong_stack_is_explained_and_can_be_corrected(
    template: Path, target: Path
) -> None:
    terminal = copy(template, target)
    terminal.answer("Project name", CLEAR_LINE + "Gait 3" + ENTER)
    terminal.answer("Framework", DOWN + ENTER)
    terminal.answer("Where is your data")
    terminal.answer("What is one example", UP + ENTER)  # up: series
    terminal.answer("Where does the data come from")
    terminal.answer("What should the network predict")
    terminal.answer("Predict something at every time step")
    terminal.answer("Which layers to start from")
    terminal.answer("Layers, first to last", CLEAR_LINE + "[conv2d: 3]" + ENTER)
    terminal.child.expect_exact(
        "Leave conv2d out, or choose input_kind image or video."
    )
    terminal.child.send(CLEAR_LINE + "[mlp: 5, lstm: 3]" + ENTER)
    terminal.answer("Change more", "y")
    terminal.answer("Python package name")
    terminal.answer("Loss function")
    terminal.answer("Weight classes by inverse frequency")
    terminal.answer("Label smoothing")
    terminal.answer("Optimizer", DOWN + DOWN + ENTER)
    terminal.answer("Use Nesterov momentum", "n")
    terminal.answer("Learning-rate schedule", DOWN + DOWN + ENTER)
    terminal.answer("Warm-up")
    terminal.answer("Gradient clipping norm", CLEAR_LINE + "none" + ENTER)
    terminal.answer("Dropout rate", CLEAR_LINE + "0.1" + ENTER)
    for prompt in ("Learning rate", "Maximum number of epochs", "Batch size"):
        terminal.answer(prompt)
    terminal.answer("Random seed")
    terminal.answer("Optional extras", " " + ENTER)  # space: the first, depth
    terminal.answer("Add a GitHub Actions workflow", "n")
    assert terminal.end() == 0
    answers = (target / ".copier-answers.yml").read_text()
    assert "extras:\n- depth\n" in answers
    for line in (
        "framework: keras",
        "input_kind: series",
        "layers: '[mlp: 5, lstm: 3]'",
        "optimizer: momentum",
        "nesterov: false",
        "schedule: cosine",
        "warmup: auto",
        "clip_norm: none",
        "loss: auto",
        "balance: false",
        "dropout: '0.1'",
        "ci: false",
        "package_name: gait_3",
    ):
        assert line in answers.splitlines()


def test_own_data_are_asked_for_their_shape(template: Path, target: Path) -> None:
    terminal = copy(template, target)
    terminal.answer("Project name")
    terminal.answer("Framework")
    terminal.answer("Where is your data")
    terminal.answer("What is one example", UP + ENTER)  # up: series
    terminal.answer("Where does the data come from", 3 * DOWN + ENTER)  # npz
    terminal.answer("What should the network predict")
    terminal.answer("Predict something at every time step")
    terminal.answer("Shape of one example", CLEAR_LINE + "[30]" + ENTER)
    terminal.child.expect_exact("Write it as [128, 9]. '[30]' is not a shape (T, F).")
    terminal.child.send(CLEAR_LINE + "[30, 4]" + ENTER)
    terminal.answer("Do the examples vary in length", "y")
    terminal.answer("Number of classes or labels", CLEAR_LINE + "6" + ENTER)
    terminal.answer("Which layers to start from")
    terminal.answer("Layers, first to last")
    terminal.child.expect_exact("(30, 4) -> (30, 32) -> ")
    terminal.answer("Change more")
    assert terminal.end() == 0
    answers = (target / ".copier-answers.yml").read_text().splitlines()
    assert {"data_source: npz", "outputs: '6'", "padded: true"} <= set(answers)


def test_the_advisor_asks_gives_reasons_and_its_stack_can_be_edited(
    template: Path, target: Path
) -> None:
    terminal = copy(template, target)
    terminal.answer("Project name")
    terminal.answer("Framework")
    terminal.answer("Where is your data")
    terminal.answer("What is one example", UP + ENTER)  # up: series
    terminal.answer("Where does the data come from")
    terminal.answer("What should the network predict")
    terminal.answer("Predict something at every time step", "y")
    terminal.answer("Which layers to start from", UP + ENTER)  # up: the last, recommend
    terminal.answer("What kind of structure does the data have", DOWN + ENTER)
    terminal.answer("How far across time must the network look", UP + ENTER)  # short
    terminal.answer("How many training examples are there", UP + ENTER)  # few
    terminal.child.expect_exact(
        "hierarchical data: 5 to 10 layers, here 5 convolutions"
    )
    terminal.child.expect_exact("an output for every step, or a sequence of outputs")
    terminal.child.expect_exact("few examples: narrow layers")
    stack = "[conv1d: 16, conv1d: 16, conv1d: 32, conv1d: 32, conv1d: 64, mlp: 32, "
    terminal.child.expect_exact(stack + "dropout: 0.5]")
    edit = "\x7f" * len("dropout: 0.5]") + "dropout: 0.4]" + ENTER
    terminal.answer("", edit)
    terminal.answer("Change more")
    assert terminal.end() == 0
    answers = (target / ".copier-answers.yml").read_text()
    assert stack + "dropout: 0.4]" in answers.replace("\n    ", " ")
    for name in ("preset", "structure", "reach", "examples"):
        assert f"\n{name}:" not in answers


@dataclass(frozen=True)
class Step:
    """What a person types at a question: `wrong` first, if it is to be refused.

    `refusal` is the text that is then shown, `shows` says that the choices are, and
    `ends` is the key that ends the answer.
    """

    question: str
    right: str = ""
    wrong: str = ""
    refusal: str = ""
    shows: bool = False
    ends: str = ENTER

    @property
    def prompt(self) -> str:
        """The beginning of the question's text."""
        text = EXPRESSION.sub("", questions(ROOT)[self.question]["help"]).strip()
        return text.partition("\n")[0].partition(" (")[0] or "Number of classes"


AUTO = "Use auto or a"
WHOLE = f"{AUTO} whole number from 1 to"
NO_FILE = "none.csv: there is no such file or folder. Name one that holds examples."
NOT_TOKENS = "Write it as [100]. '[30, 4]' is not a shape (T)."
NO_IMAGE = (
    "item 1: Leave conv2d out, or choose input_kind image or video. conv2d needs "
    "(H, W, C) or (T, H, W, C) but embedding gives (30, 64)."
)
TWO_OR_MORE = "Use a whole number from 2 to"
SEED = "Use a whole number from 0 to 4294967295. '-1' is not valid."
CLIP = "Use auto, none or a number above 0, such as 1.0. '0' is not valid."
RATE = f"{AUTO} number above 0 and below 10, such as 0.001. '0' is not valid."
SHARE = "fraction in [0, 1), such as 0.1. '1' is not valid."
STEPS = (
    Step("project_name", "Reader", "a" * 101, "Use at most 100 characters."),
    Step("framework"),
    Step("data", "", "none.csv", NO_FILE),
    Step("input_kind", UP * 3),  # tokens
    Step("data_source", DOWN),  # npz
    Step("task"),
    Step("per_step"),
    Step("input_shape", "[30]", "[30, 4]", NOT_TOKENS),
    Step("vocabulary", "50", "many", f"{TWO_OR_MORE} 10000000. 'many' is not valid."),
    Step("outputs", "3", "1", f"{TWO_OR_MORE} 100000. '1' is not valid."),
    Step("preset"),
    Step("layers", "[mlp: 4]", "[conv2d: 3]", NO_IMAGE),
    Step("details", "y", ends=""),
    Step("package_name", "reader", "class", "'class' is a keyword of Python."),
    Step("loss"),
    Step("balance"),
    Step("label_smoothing", "0", "1", f"Use a {SHARE}"),
    Step("optimizer", shows=True),
    Step("schedule", DOWN * 2),  # cosine
    Step("warmup", "auto", "1", f"{AUTO} {SHARE}"),
    Step("clip_norm", "auto", "0", CLIP),
    Step(
        "dropout", "auto", "1", f"{AUTO} rate in [0, 1), such as 0.2. '1' is not valid."
    ),
    Step("learning_rate", "auto", "0", RATE),
    Step("epochs", "auto", "0", f"{WHOLE} 100000. '0' is not valid."),
    Step("batch_size", "auto", "0", f"{WHOLE} 65536. '0' is not valid."),
    Step("seed", "0", "-1", SEED),
    Step("extras"),
    Step("ci"),
)


def take(terminal: Terminal, step: Step) -> None:
    """Answer a question, and look at what it shows."""
    if step.shows:
        terminal.child.expect_exact(step.prompt)
        for choice in offered(questions(ROOT)[step.question], {}):
            terminal.see(choice)
        terminal.child.send(ENTER)
    elif step.refusal:
        terminal.answer(step.prompt, CLEAR_LINE + step.wrong)
        terminal.see(f"Validation error for question '{step.question}': {step.refusal}")
        terminal.child.send(CLEAR_LINE + step.right + ENTER)
    else:
        terminal.answer(step.prompt, step.right + step.ends)


def test_refusals_and_choices_are_shown_whole_in_a_narrow_terminal(
    template: Path, target: Path
) -> None:
    arguments = ("--vcs-ref", "HEAD", str(template), str(target))
    terminal = Terminal("copy", *arguments, columns=WIDTH)
    for step in STEPS:
        take(terminal, step)
    assert terminal.end() == 0


def test_every_text_that_is_checked_is_refused_in_a_narrow_terminal() -> None:
    typed = [
        name
        for name, question in questions(ROOT).items()
        if "validator" in question and "choices" not in question
        if question["type"] != "bool" and name not in IN_TABLES
    ]
    assert [step.question for step in STEPS if step.refusal] == typed
