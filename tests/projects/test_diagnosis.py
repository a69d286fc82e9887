"""Networks of which it is known what is wrong with them, and what `diagnose` says."""

import re
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_digits

from tests.conftest import Execute, Generate

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


def learnt(printed: str) -> tuple[float, float]:
    """Return the shares that were learnt of the training and the validation split."""
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
    assert learnt(told["usual"])[1] > 0.9 > 0.6 > learnt(told["tiny"])[0]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_steps_that_are_too_large_end_in_one_line(
    generate: Generate, execute: Execute, framework: str
) -> None:
    package = f"{framework}_wild_digits"
    project = generate(framework=framework, layers="[mlp: 8]", package_name=package)
    options = ("--run", "runs/a", "--learning-rate", "1e38")
    trained = execute(framework, project, f"{package}.train", *options)
    assert trained.code == 1 and "Traceback" not in trained.printed
    cure = "loss is nan: try a smaller --learning-rate in a new --run\n"
    assert trained.printed.endswith(cure), trained.printed


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_many_weights_for_few_examples_overfit(
    generate: Generate, execute: Execute, tmp_path: Path, framework: str
) -> None:
    package = f"{framework}_few_digits"
    project = generate(
        framework=framework,
        data_source="npz",
        input_shape="[8, 8, 1]",
        outputs="10",
        layers=MANY_WEIGHTS,
        package_name=package,
    )
    write_few_digits(tmp_path / "few.npz")
    options = ("--run", "runs/a", "--data", str(tmp_path / "few.npz"))
    trained = execute(framework, project, f"{package}.train", *options)
    assert trained.code == 0, trained.printed
    told = diagnose(execute, framework, project, package)
    assert told.startswith("overfitting: "), told
    assert "more examples help most" in told
    assert "the largest is dense1" in told

    (tmp_path / "few.npz").unlink()
    lost = execute(framework, project, f"{package}.diagnose", "--run", "runs/a")
    assert lost.code == 2 and "Traceback" not in lost.printed
    assert "few.npz" in lost.printed.splitlines()[-1]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_run_that_was_cut_short_still_improves_and_going_on_as_advised_helps(
    generate: Generate, execute: Execute, framework: str
) -> None:
    package = f"{framework}_short_digits"
    project = generate(
        framework=framework,
        input_kind="series",
        layers="[lstm: 32]",
        package_name=package,
    )
    # Small steps, so that the run ends long before all is learnt.
    options = ("--run", "runs/a", "--epochs", "5", "--learning-rate", "0.001")
    trained = execute(framework, project, f"{package}.train", *options)
    assert trained.code == 0, trained.printed
    told = diagnose(execute, framework, project, package)
    assert told.startswith("still improving: "), told

    advised = re.search(rf"python -m {package}\.train (.*)", told)
    assert advised is not None, told
    further = execute(framework, project, f"{package}.train", *advised[1].split())
    assert further.code == 0, further.printed
    better = learnt(diagnose(execute, framework, project, package))
    assert better[1] > learnt(told)[1] + 0.05


def test_on_noisy_targets_a_large_network_is_not_to_become_larger(
    generate: Generate, execute: Execute
) -> None:
    told: dict[str, str] = {}
    for layers in ("[mlp: 256, mlp: 256]", "[mlp: 16]"):
        package = f"diabetes_{len(told)}"
        answers = {"input_kind": "tabular", "task": "regression", "layers": layers}
        project = generate(package_name=package, **answers)
        options = ("--run", "runs/a", "--epochs", "200")
        trained = execute("pytorch", project, f"{package}.train", *options)
        assert trained.code == 0, trained.printed
        told[layers] = diagnose(execute, "pytorch", project, package)
    large, small = told.values()
    assert large.startswith("overfitting: ") and "wider or more" not in large, large
    assert learnt(large)[1] < learnt(small)[1] + 0.05
