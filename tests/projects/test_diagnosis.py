"""Networks of which it is known what is wrong with them, and what `diagnose` says."""

import csv
import re
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_digits

from tests.conftest import Execute, Generate
from tools.rendering import write

FRAMEWORKS = ("pytorch", "keras")
FEW = 60
MANY_WEIGHTS = "[conv2d: {filters: 64, pool: max}, mlp: 512]"


def write_few_digits(path: Path) -> None:
    """Write 60 digits to train on, 600 for validation, and the rest for the test."""
    digits = load_digits()
    split = np.full(len(digits.target), 2)
    split[: FEW + 600] = 1
    split[:FEW] = 0
    np.savez(path, x=digits.images[..., None], y=digits.target, split=split)


def diagnose(execute: Execute, framework: str, project: Path, package: str) -> str:
    """Return what `diagnose` prints of the run runs/a."""
    told = execute(framework, project, f"{package}.diagnose", "--run", "runs/a")
    assert told.code == 0, told.printed
    assert (project / "runs/a/diagnosis.png").exists()
    return told.printed


def skills(printed: str) -> tuple[float, float]:
    """Return the skill on the training and on the validation split."""
    found = re.findall(r"^(?:training|validation) .*?(-?[\d.]+)%$", printed, re.M)
    return float(found[0]) / 100, float(found[1]) / 100


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_the_default_project_is_good_and_two_units_in_its_place_underfit(
    generate: Generate, execute: Execute, framework: str
) -> None:
    told = {}
    for name, answers in {"usual": {}, "tiny": {"layers": "[mlp: 2]"}}.items():
        package = f"{framework}_{name}_digits"
        project = generate(framework=framework, package_name=package, **answers)
        trained = execute(framework, project, f"{package}.train", "--run", "runs/a")
        assert trained.code == 0, trained.printed
        told[name] = diagnose(execute, framework, project, package)
    assert told["usual"].startswith("good: "), told["usual"]
    assert told["tiny"].startswith("underfitting: "), told["tiny"]
    assert "wider or more layers" in told["tiny"]
    assert skills(told["usual"])[1] > 0.9 > 0.6 > skills(told["tiny"])[0]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_steps_that_are_too_large_end_in_one_line(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    package = f"{framework}_wild_digits"
    project = write(tmp_path, framework, package, layers="[mlp: 8]")
    options = ("--run", "runs/a", "--learning-rate", "1e38")
    trained = execute(framework, project, f"{package}.train", *options)
    assert trained.code == 1 and "Traceback" not in trained.printed
    cure = "loss is nan: try a smaller --learning-rate in a new --run\n"
    assert trained.printed.endswith(cure), trained.printed


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_run_that_gains_nothing_ends_when_patience_is_out_and_says_so(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    package = f"{framework}_still_digits"
    project = write(tmp_path, framework, package, layers="[mlp: 8]")
    # So small a step changes no weight.
    options = ("--run", "runs/a", "--learning-rate", "1e-30", "--patience", "2")
    trained = execute(framework, project, f"{package}.train", *options)
    assert trained.code == 0, trained.printed
    assert (
        "stopped early: the validation loss has not improved for 2 epochs"
        in trained.printed
    )
    rows = (project / "runs/a/history.csv").read_text().splitlines()
    assert len(rows) == 1 + 3

    again = execute(
        framework, project, f"{package}.train", "--run", "runs/a", "--resume"
    )
    assert again.code == 0, again.printed
    assert (
        "stopped early: the validation loss has not improved for 2 epochs"
        in again.printed
    )
    assert (project / "runs/a/history.csv").read_text().splitlines() == rows


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_run_that_has_its_epochs_says_so_when_it_is_resumed(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    package = f"{framework}_finished_digits"
    project = write(tmp_path, framework, package, layers="[mlp: 8]")
    once = ("--run", "runs/a", "--epochs", "1")
    assert execute(framework, project, f"{package}.train", *once).code == 0
    trained = (project / "runs/a/history.csv").read_text()
    again = execute(
        framework, project, f"{package}.train", "--run", "runs/a", "--resume"
    )
    assert again.code == 0, again.printed
    assert "nothing to train: the run already has 1 epochs" in again.printed
    assert (project / "runs/a/history.csv").read_text() == trained


def test_a_row_that_a_crash_left_out_of_the_table_comes_back(
    execute: Execute, tmp_path: Path
) -> None:
    # Keras writes the table first; there it is the checkpoint that can be behind.
    project = write(tmp_path, "pytorch", "crashed_digits", layers="[mlp: 8]")
    options = ("--run", "runs/a", "--epochs", "2")
    assert execute("pytorch", project, "crashed_digits.train", *options).code == 0
    history = project / "runs/a/history.csv"
    whole = history.read_text()
    history.write_text("".join(whole.splitlines(keepends=True)[:-1]))
    resume = ("--run", "runs/a", "--resume")
    assert execute("pytorch", project, "crashed_digits.train", *resume).code == 0
    assert history.read_text() == whole


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_many_weights_for_few_examples_overfit(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    package = f"{framework}_few_digits"
    project = write(
        tmp_path / "project",
        framework,
        package,
        data_source="npz",
        input_shape="[8, 8, 1]",
        outputs="10",
        layers=MANY_WEIGHTS,
    )
    write_few_digits(tmp_path / "few.npz")
    options = ("--run", "runs/a", "--data", str(tmp_path / "few.npz"))
    trained = execute(framework, project, f"{package}.train", *options)
    assert trained.code == 0, trained.printed
    told = diagnose(execute, framework, project, package)
    assert told.startswith("overfitting: "), told
    assert "more examples help most" in told
    assert "fewer or narrower layers" in told

    # The state that is measured is the best one, and not the last.
    options = ("--run", "runs/a", "--split", "validation")
    measured = execute(framework, project, f"{package}.evaluate", *options)
    with (project / "runs/a/history.csv").open(newline="") as file:
        epochs = list(csv.DictReader(file))
    best = min(epochs, key=lambda epoch: float(epoch["val_loss"]))
    best_f1, last_f1 = (float(e["val_macro_f1"]) for e in (best, epochs[-1]))
    assert f"validation macro_f1: {best_f1:.4f}" in measured.printed
    assert f"{best_f1:.4f}" != f"{last_f1:.4f}"

    (tmp_path / "few.npz").unlink()
    lost = execute(framework, project, f"{package}.diagnose", "--run", "runs/a")
    assert lost.code == 1 and "Traceback" not in lost.printed
    assert "few.npz" in lost.printed.splitlines()[-1]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_run_that_was_cut_short_still_improves_and_going_on_as_advised_helps(
    execute: Execute, tmp_path: Path, framework: str
) -> None:
    package = f"{framework}_short_digits"
    stack = "[lstm: 32]"
    project = write(tmp_path, framework, package, input_kind="series", layers=stack)
    # Small steps, so that the run ends long before all is learnt.
    options = ("--run", "runs/a", "--epochs", "5", "--learning-rate", "0.001")
    trained = execute(framework, project, f"{package}.train", *options)
    assert trained.code == 0, trained.printed
    told = diagnose(execute, framework, project, package)
    assert told.startswith("still improving: "), told

    advised = re.search(rf"python -m {package} train (.*)", told)
    assert advised is not None, told
    further = execute(framework, project, f"{package}.train", *advised[1].split())
    assert further.code == 0, further.printed
    better = skills(diagnose(execute, framework, project, package))
    assert better[1] > skills(told)[1] + 0.05


def test_on_noisy_targets_a_large_network_is_not_to_become_larger(
    execute: Execute, tmp_path: Path
) -> None:
    told: dict[str, str] = {}
    for layers in ("[mlp: 256, mlp: 256]", "[mlp: 16]"):
        package = f"diabetes_{len(told)}"
        answers = {"input_kind": "tabular", "task": "regression", "layers": layers}
        project = write(tmp_path / package, "pytorch", package, **answers)
        options = ("--run", "runs/a", "--epochs", "200")
        trained = execute("pytorch", project, f"{package}.train", *options)
        assert trained.code == 0, trained.printed
        told[layers] = diagnose(execute, "pytorch", project, package)
    large, small = told.values()
    assert large.startswith("overfitting: ") and "wider or more" not in large, large
    assert skills(large)[1] < skills(small)[1] + 0.05


def test_embeddings_of_noise_have_learnt_nothing_though_training_has_copies(
    execute: Execute, tmp_path: Path
) -> None:
    # Behind one another stand an example and its copy, which is the nearest to it.
    rng = np.random.default_rng(0)
    x = np.repeat(rng.normal(size=(600, 8, 8, 1)), 2, axis=0)
    y = np.repeat(rng.integers(0, 10, size=600), 2)
    split = np.repeat([0, 1, 2], [800, 200, 200])
    data = tmp_path / "noise.npz"
    np.savez(data, x=x, y=y, split=split)
    kind = {"input_kind": "image", "input_shape": "[8, 8, 1]", "data_source": "npz"}
    aim = {"task": "metric_learning", "outputs": "3", "layers": "[mlp: 32]"}
    project = write(tmp_path, "pytorch", "noise_embeddings", **kind, **aim)
    options = ("--run", "runs/a", "--epochs", "1", "--learning-rate", "1e-30")
    trained = execute(
        "pytorch", project, "noise_embeddings.train", "--data", str(data), *options
    )
    assert trained.code == 0, trained.printed
    told = diagnose(execute, "pytorch", project, "noise_embeddings")
    assert skills(told)[0] < 0.2, told
