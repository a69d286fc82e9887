"""The real prompts, in a terminal."""

import re
from pathlib import Path

import pytest

from extensions.interview.questions import questions
from tools.generation import ROOT

from .terminal import CLEAR_LINE, DOWN, ENTER, Terminal

PROMPTS = (
    "Project name",
    "Framework",
    "What is one example",
    "Where does the data come from",
    "What should the network predict",
    "Which layers to start from",
    "Layers, first to last",
    "Change more",
)

WIDTH = 80
MARK = len("xx ")  # an emoji, which is two columns wide, and a space
EXPRESSION = re.compile(r"\{\{.*?\}\}")


@pytest.mark.parametrize(("name", "question"), questions(ROOT).items())
def test_a_prompt_fits_a_narrow_terminal(name: str, question: dict[str, str]) -> None:
    for line in EXPRESSION.sub("", question["help"]).splitlines():
        assert MARK * (not line.startswith(" ")) + len(line) <= WIDTH, line


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
    terminal.answer("What is one example", "\x1b[A" + ENTER)  # up: series
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
    terminal.answer("What is one example", "\x1b[A" + ENTER)  # up: series
    terminal.answer("Where does the data come from", DOWN + DOWN + ENTER)  # npz
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
    terminal.answer("What is one example", "\x1b[A" + ENTER)  # up: series
    terminal.answer("Where does the data come from")
    terminal.answer("What should the network predict")
    terminal.answer("Predict something at every time step", "y")
    terminal.answer(
        "Which layers to start from", "\x1b[A" + ENTER
    )  # up: the last, recommend
    terminal.answer("What kind of structure does the data have", DOWN + ENTER)
    terminal.answer(
        "How far across time must the network look", "\x1b[A" + ENTER
    )  # short
    terminal.answer("How many training examples are there", "\x1b[A" + ENTER)  # few
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
