"""The real prompts, in a terminal."""

from pathlib import Path

import pytest

from .terminal import CLEAR_LINE, DOWN, ENTER, Terminal

PROMPTS = (
    "Project name",
    "Framework",
    "What is one example",
    "Where do the examples come from",
    "What is to be predicted",
    "Layers to start from",
    "Layers, first to last",
    "Change more",
)


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
    terminal.answer("Where do the examples come from")
    terminal.answer("What is to be predicted")
    terminal.answer("Is every step to be labelled")
    terminal.answer("Layers to start from")
    terminal.answer("Layers, first to last", CLEAR_LINE + "[conv2d: 3]" + ENTER)
    terminal.child.expect_exact(
        "Leave conv2d out, or choose input_kind image or video."
    )
    terminal.child.send(CLEAR_LINE + "[mlp: 5, lstm: 3]" + ENTER)
    terminal.answer("Change more", "y")
    terminal.answer("Name of the Python package")
    terminal.answer("Loss")
    terminal.answer("Let rare classes count more")
    terminal.answer("Label smoothing")
    terminal.answer("Optimizer", DOWN + DOWN + ENTER)
    terminal.answer("Let the momentum look ahead", "n")
    terminal.answer("How the learning rate changes", DOWN + DOWN + ENTER)
    terminal.answer("Warm-up")
    terminal.answer("Largest norm of a gradient", CLEAR_LINE + "none" + ENTER)
    terminal.answer("Dropout rate", CLEAR_LINE + "0.1" + ENTER)
    for prompt in ("Learning rate", "Epochs", "Examples in a batch", "Seed"):
        terminal.answer(prompt)
    assert terminal.end() == 0
    answers = (target / ".copier-answers.yml").read_text()
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
        "package_name: gait_3",
    ):
        assert line in answers.splitlines()


def test_own_data_are_asked_for_their_shape(template: Path, target: Path) -> None:
    terminal = copy(template, target)
    terminal.answer("Project name")
    terminal.answer("Framework")
    terminal.answer("What is one example", "\x1b[A" + ENTER)  # up: series
    terminal.answer("Where do the examples come from", DOWN + DOWN + ENTER)  # npz
    terminal.answer("What is to be predicted")
    terminal.answer("Is every step to be labelled")
    terminal.answer("Shape of one example", CLEAR_LINE + "[30]" + ENTER)
    terminal.child.expect_exact("Write it as [128, 9]. '[30]' is not a shape (T, F).")
    terminal.child.send(CLEAR_LINE + "[30, 4]" + ENTER)
    terminal.answer("Do the examples differ in length", "y")
    terminal.answer("Classes or labels", CLEAR_LINE + "6" + ENTER)
    terminal.answer("Layers to start from")
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
    terminal.answer("Where do the examples come from")
    terminal.answer("What is to be predicted")
    terminal.answer("Is every step to be labelled", "y")
    terminal.answer("Layers to start from", "\x1b[A" + ENTER)  # up: the last, recommend
    terminal.answer("How much structure do the examples have", DOWN + ENTER)
    terminal.answer("How far in time must the network look", "\x1b[A" + ENTER)  # short
    terminal.answer("How many examples are there", "\x1b[A" + ENTER)  # few
    terminal.child.expect_exact(
        "hierarchical data: 5 to 10 layers, here 5 convolutions"
    )
    terminal.child.expect_exact("an answer for every step, or several in a row")
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
