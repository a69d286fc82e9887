"""Whole runs: training, going on, measuring, predicting, the command line."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from digit_pairs import evaluate, predict, train
from digit_pairs.inference import compute_outputs, load_best
from digit_pairs.metrics import score
from digit_pairs.splits import Split

FRAMEWORKS = ("torch", "tensorflow", "keras", "jax")


def read_history(run: Path) -> list[dict[str, str]]:
    with (run / "history.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row.pop("seconds", None)
    return rows


def test_a_run_leaves_its_files(run: Path) -> None:
    names = {path.name for path in run.iterdir()}
    files = {"config.json", "history.csv", "curves.png", "metrics.json"}
    assert files | {"best.keras", "last.keras"} == names
    assert [row["epoch"] for row in read_history(run)] == ["1", "2", "3", "4"]


def test_two_epochs_and_two_more_equal_four(
    run: Path, splits: dict[str, Split], options: list[str], tmp_path: Path
) -> None:
    parts = ["--run", str(tmp_path / "parts")]
    start = ["--epochs", "4", "--patience", "0", "--stop-after", "2"]
    train.main([*parts, *start, *options])
    train.main([*parts, "--resume"])
    assert read_history(tmp_path / "parts") == read_history(run)
    x = splits["test"].x
    whole, parts = (load_best(folder) for folder in (run, tmp_path / "parts"))
    np.testing.assert_array_equal(compute_outputs(whole, x), compute_outputs(parts, x))


def test_evaluate_repeats_what_training_measured(run: Path) -> None:
    before = json.loads((run / "metrics.json").read_text())
    assert evaluate.report(run, "test") == before


def test_predict_agrees_with_evaluate(
    run: Path, splits: dict[str, Split], names: tuple[str, ...], tmp_path: Path
) -> None:
    split = splits["test"]
    inputs = tmp_path / "new.npz"
    np.savez(inputs, x=split.x)
    output = tmp_path / "predictions.csv"
    predict.main(["--run", str(run), "--input", str(inputs), "--output", str(output)])
    with output.open(newline="") as file:
        rows = list(csv.DictReader(file))
    metrics = json.loads((run / "metrics.json").read_text())
    y = split.y
    named = [" ".join(np.array(names)[labels > 0]) for labels in y]
    right = [row["prediction"] == name for row, name in zip(rows, named, strict=True)]
    assert np.mean(right) == pytest.approx(metrics["exact_match"])
    assert score(compute_outputs(load_best(run), split.x), split.y) == metrics


def test_a_run_that_was_stopped_in_its_first_epoch_can_go_on(
    run: Path, tmp_path: Path
) -> None:
    (tmp_path / "config.json").write_text((run / "config.json").read_text())
    with pytest.raises(SystemExit):
        evaluate.main(["--run", str(tmp_path)])
    train.main(["--run", str(tmp_path), "--resume", "--stop-after", "1"])
    assert read_history(tmp_path) == read_history(run)[:1]


def test_a_run_of_another_version_of_the_project_is_refused(
    run: Path, tmp_path: Path
) -> None:
    values = json.loads((run / "config.json").read_text()) | {"unknown": 1}
    (tmp_path / "config.json").write_text(json.dumps(values))
    with pytest.raises(SystemExit, match="differs in unknown: train a new run"):
        train.main(["--run", str(tmp_path), "--resume"])


def test_a_run_is_never_overwritten(run: Path) -> None:
    with pytest.raises(SystemExit):
        train.main(["--run", str(run)])


@pytest.mark.parametrize(
    "wrong",
    [
        ["--epochs", "0"],
        ["--learning-rate", "nan"],
        ["--seed", "4294967296"],
        ["--stop-after", "0"],
        ["--resume"],
    ],
)
def test_wrong_options_start_nothing(tmp_path: Path, wrong: list[str]) -> None:
    with pytest.raises(SystemExit):
        train.main(["--run", str(tmp_path / "none"), *wrong])
    assert not (tmp_path / "none").exists()


def test_a_run_that_diverges_ends_in_one_line(
    options: list[str], tmp_path: Path
) -> None:
    wild = ["--run", str(tmp_path / "wild"), "--learning-rate", "1e38", "--epochs", "3"]
    with pytest.raises(SystemExit, match="try a smaller --learning-rate"):
        train.main([*wild, *options])


@pytest.mark.parametrize("command", ["train", "diagnose", "depth"])
def test_help_imports_no_framework(command: str) -> None:
    module = f"{train.__package__}.{command}"
    code = (
        "import sys, runpy\n"
        "sys.argv = ['', '--help']\n"
        f"try: runpy.run_module('{module}', run_name='__main__')\n"
        f"except SystemExit: sys.exit(bool(set({FRAMEWORKS}) & set(sys.modules)))\n"
        "sys.exit('--help did not end')\n"
    )
    source = Path(train.__file__).parents[1]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=source)
