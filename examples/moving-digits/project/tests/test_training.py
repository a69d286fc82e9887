"""Whole runs: training, going on, measuring, predicting, the command line."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import pytest

from moving_digits import evaluate, predict, train
from moving_digits.config import Config
from moving_digits.inference import load_best
from moving_digits.loop import RunFolder
from moving_digits.splits import Split

COMMANDS = ("train", "diagnose", "depth")
FRAMEWORKS = ("torch", "tensorflow", "keras", "jax")


def read_history(run: Path) -> list[dict[str, str]]:
    with (run / "history.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row.pop("seconds", None)
    return rows


def test_a_run_leaves_its_files(run: Path) -> None:
    names = {path.name for path in run.iterdir()}
    files = {"config.json", "history.csv", "curves.png", "metrics.json", "results.png"}
    assert files | {"best.keras", "last.keras"} == names
    assert [row["epoch"] for row in read_history(run)] == ["1", "2", "3", "4"]


@pytest.mark.skipif(
    keras.backend.backend() == "torch", reason="its runs resume inexactly"
)
def test_a_run_that_was_stopped_twice_is_the_same_as_one_that_was_not(
    run: Path, tmp_path: Path
) -> None:
    # As it is when a run was stopped before its first checkpoint.
    (tmp_path / "config.json").write_text((run / "config.json").read_text())
    with pytest.raises(SystemExit):
        evaluate.main(["--run", str(tmp_path)])
    resume = ["--run", str(tmp_path), "--resume"]
    train.main([*resume, "--stop-after", "2"])
    assert read_history(tmp_path) == read_history(run)[:2]
    train.main(resume)
    assert read_history(tmp_path) == read_history(run)
    whole, parts = (load_best(folder).get_weights() for folder in (run, tmp_path))
    for weight, other in zip(whole, parts, strict=True):
        np.testing.assert_array_equal(weight, other)


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
    indices = np.array([names.index(row["prediction"]) for row in rows])
    right = indices == y
    assert np.mean(right) == pytest.approx(metrics["accuracy"])


def test_a_run_of_another_version_of_the_project_is_refused(
    run: Path, tmp_path: Path
) -> None:
    values = json.loads((run / "config.json").read_text()) | {"unknown": 1}
    (tmp_path / "config.json").write_text(json.dumps(values))
    with pytest.raises(SystemExit, match="differs in unknown: train a new run"):
        train.main(["--run", str(tmp_path), "--resume"])
    other = values | {"layers": "[]"}
    (tmp_path / "config.json").write_text(json.dumps(other))
    with pytest.raises(SystemExit, match="holds another network: train a new run"):
        load_best(tmp_path)
    (tmp_path / "config.json").write_text("{")
    with pytest.raises(SystemExit, match="config.json cannot be read"):
        train.main(["--run", str(tmp_path), "--resume"])


def test_a_run_is_never_overwritten(run: Path) -> None:
    with pytest.raises(SystemExit):
        train.main(["--run", str(run)])


@pytest.mark.parametrize(
    "wrong",
    [
        ["--epochs", "0"],
        ["--learning-rate", "nan"],
        ["--learning-rate", "inf"],
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
    config: Config, splits: dict[str, Split], tmp_path: Path
) -> None:
    folder = RunFolder(tmp_path, [], config, splits["validation"])
    with pytest.raises(SystemExit, match="try a smaller --learning-rate"):
        folder.on_epoch_end(0, {"loss": np.nan})


def test_a_run_that_is_interrupted_says_how_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"{train.__package__}.loop.train", interrupt)
    with pytest.raises(SystemExit, match="--resume goes on"):
        train.main(["--run", str(tmp_path / "run")])


def test_a_file_is_no_folder_and_a_folder_no_file(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SystemExit):
        train.main(["--run", str(tmp_path / "file/run")])
    assert "file is a file, expected a folder" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        predict.main(["--run", str(run), "--input", "none", "--output", str(tmp_path)])
    assert "is a folder, expected a file to write" in capsys.readouterr().err


def test_help_imports_no_framework() -> None:
    modules = [f"{train.__package__}.{name}" for name in COMMANDS]
    code = (
        "import runpy, sys\n"
        "sys.argv = ['', '--help']\n"
        f"for module in {modules}:\n"
        "    try: runpy.run_module(module, run_name='__main__')\n"
        "    except SystemExit: continue\n"
        "    sys.exit(f'{module} --help did not end')\n"
        f"sys.exit(bool(set({FRAMEWORKS}) & set(sys.modules)))\n"
    )
    source = Path(train.__file__).parents[1]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=source)
