"""Wrong answers end in one message and exit 1, and nothing is written."""

from pathlib import Path

import pytest
import yaml

from tests.conftest import copier_cli

WITHOUT_ASKING = ("--defaults", "--vcs-ref", "HEAD")
START = "This template cannot use these answers:\n- "
OPTIONS = (
    "project_name, framework, data, input_kind, data_source, target, id, group, split, time, ignore, numbers, task, per_step, schema, input_shape, vocabulary, padded, outputs, preset, structure, reach, examples, layers, details, package_name, "
    "loss, balance, label_smoothing, output_activation, optimizer, nesterov, schedule, warmup, clip_norm, dropout, learning_rate, epochs, batch_size, seed, extras, ci"
)
REFUSALS = [
    (
        ["frmework=keras"],
        "frmework: there is no such question. Did you mean framework?",
    ),
    (["plan=3"], f"plan: there is no such question. The questions are {OPTIONS}."),
    (
        ["preflight=3"],
        f"preflight: there is no such question. The questions are {OPTIONS}.",
    ),
    (["framework=jax"], "framework: 'jax' is not one of pytorch, keras."),
    (
        ["layers=[mlp: 12"],
        "layers: '[mlp: 12' is not YAML at column 9: expected ',' or ']', but got "
        "'<stream end>'. Write it as [conv2d: 32, mlp: 64].",
    ),
    (
        ["layers=[lstm: 3]"],
        "layers: item 1 of [lstm: 3]: lstm needs (T, F) but the input is (8, 8, 1). "
        "Leave lstm out, or choose input_kind series.",
    ),
    (
        ["preset=dense", "layers=[mlp: 3]"],
        "preset: this question is not asked with these other answers.",
    ),
    (
        ["preset=best"],
        "preset: 'best' is not one of conv-dense, conv, residual, dense, recommend.",
    ),
    (
        ["structure=simple"],
        "structure: this question is not asked with these other answers.",
    ),
    (
        ["preset=recommend", "reach=long"],
        "reach: this question is not asked with these other answers.",
    ),
    (
        ["preset=recommend", "examples=17"],
        "examples: '17' is not one of few, some, many.",
    ),
    (
        ["layers=recommend"],
        "layers: 'recommend' is not a stack. Answer preset: recommend, which asks for "
        "what it needs.",
    ),
    (["package_name=torch"], "package_name: 'torch' would hide another module."),
    (["package_name=class"], "package_name: 'class' is a keyword of Python."),
    (
        ["package_name=../x"],
        "package_name: Use a-z, 0-9 and _ only, a letter first; not '../x'.",
    ),
    (["project_name= "], "project_name: Write a name, such as Digit Reader."),
    (["project_name=a\nb"], "project_name: Leave out the character '\\n'."),
    (["project_name=" + "a" * 101], "project_name: Use at most 100 characters."),
    (
        ["dropout=1.0"],
        "dropout: '1.0' is not valid. Use auto or a rate in [0, 1), such as 0.2.",
    ),
    (
        ["loss=mse"],
        "loss: 'mse' is not one of auto, cross_entropy, focal, kl_divergence.",
    ),
    (
        ["loss=focal", "balance=true"],
        "balance: this question is not asked with these other answers.",
    ),
    (
        ["label_smoothing=1"],
        "label_smoothing: '1' is not valid. Use a fraction in [0, 1), such as 0.1.",
    ),
    (
        ["task=ctc"],
        "task: 'ctc' is not one of multiclass, binary, multilabel, regression, "
        "bounded_regression, positive_regression, metric_learning.",
    ),
    (["data_source=csv"], "data_source: 'csv' is not one of demo, npz, image_folder."),
    (
        ["data_source=npz", "input_shape=[8, 8]"],
        "input_shape: '[8, 8]' is not a shape (H, W, C). Write it as [64, 64, 3].",
    ),
    (
        ["data_source=npz", "input_shape=[9999, 9999, 3]"],
        "input_shape: an example of [9999, 9999, 3] has 299,940,003 numbers. "
        "Use at most 10,000,000.",
    ),
    (
        ["data_source=npz", "outputs=none"],
        "outputs: 'none' is not valid. Use a whole number from 2 to 100000.",
    ),
    (
        ["data_source=npz", "outputs=1"],
        "outputs: '1' is not valid. Use a whole number from 2 to 100000.",
    ),
    (
        ["data_source=npz", "input_shape=[2,2,1]", "preset=conv-dense"],
        "preset: 'conv-dense' is not one of conv, residual, dense, recommend.",
    ),
    (
        ["outputs=3"],
        "outputs: this question is not asked with these other answers.",
    ),
    (
        ["optimizer=adm"],
        "optimizer: 'adm' is not one of auto, sgd, momentum, adam, adamw, rmsprop, "
        "adagrad, adadelta, adafactor, lamb.",
    ),
    (
        ["optimizer=sgd", "nesterov=true"],
        "nesterov: this question is not asked with these other answers.",
    ),
    (["warmup=0.2"], "warmup: this question is not asked with these other answers."),
    (
        ["schedule=cosine", "warmup=1"],
        "warmup: '1' is not valid. Use auto or a fraction in [0, 1), such as 0.1.",
    ),
    (
        ["clip_norm=0"],
        "clip_norm: '0' is not valid. Use auto, none or a number above 0, such as 1.0.",
    ),
    (["seed=many"], "seed: 'many' is not a whole number."),
    (["seed=-1"], "seed: '-1' is not valid. Use a whole number from 0 to 4294967295."),
    (["details=maybe"], "details: 'maybe' is neither true nor false."),
    (
        ["framework=x", "epochs=0"],
        "framework: 'x' is not one of pytorch, keras.\n"
        "- epochs: '0' is not valid. Use auto or a whole number from 1 to 100000.",
    ),
]


@pytest.mark.parametrize(("answers", "message"), REFUSALS)
def test_a_wrong_answer_is_refused(
    template: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    answers: list[str],
    message: str,
) -> None:
    target = tmp_path / "project"
    given = [part for answer in answers for part in ("-d", answer)]
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, target) == 1
    assert capfd.readouterr().err.strip() == START + message
    assert not target.exists()


def test_a_stack_given_beside_questions_to_ask_is_judged_before_the_first(
    template: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Without --defaults, what the stack must fit may still be asked; YAML may not."""
    target = tmp_path / "project"
    assert copier_cli("copy", "-d", "layers=[mlp:12]", template, target) == 1
    assert "has no space after the colon" in capfd.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize("answer", ["outputs=3", "loss=focal", "nesterov=true"])
def test_an_answer_whose_question_hangs_on_others_needs_them_beside_it(
    template: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], answer: str
) -> None:
    assert copier_cli("copy", "-d", answer, template, tmp_path / "project") == 1
    message = "it depends on an answer that must be given too: "
    assert f"{answer.split('=')[0]}: {message}" in capfd.readouterr().err


def test_a_recommended_stack_needs_no_prompt(template: Path, tmp_path: Path) -> None:
    target = tmp_path / "project"
    given = ("-d", "preset=recommend", "-d", "structure=simple", "-d", "examples=few")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, target) == 0
    recorded = yaml.safe_load((target / ".copier-answers.yml").read_text())
    stack = "[conv2d: {filters: 16, pool: max}, mlp: 32, dropout: 0.5]"
    assert recorded["layers"] == stack
    assert not set(recorded) & {"preset", "structure", "reach", "examples"}


def test_tiny_examples_begin_with_a_stack_that_fits(
    template: Path, tmp_path: Path
) -> None:
    target = tmp_path / "project"
    given = ("-d", "data_source=npz", "-d", "input_shape=[2, 2, 1]")
    assert copier_cli("copy", *WITHOUT_ASKING, *given, template, target) == 0
    recorded = yaml.safe_load((target / ".copier-answers.yml").read_text())
    assert recorded["layers"].startswith("[conv2d: 32, conv2d: {filters: 64, stride")


def test_a_stack_may_come_as_a_list_from_a_file(template: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.yml"
    answers.write_text("input_kind: series\nlayers:\n- mlp: 4\n- lstm: {hidden: 3}\n")
    target = tmp_path / "project"
    options = ("copy", *WITHOUT_ASKING, "--data-file", answers)
    assert copier_cli(*options, template, target) == 0
    model = next(target.glob("src/*/model.py")).read_text()
    assert "self.dense1 = nn.Linear" in model and "self.lstm1 = nn.LSTM" in model
