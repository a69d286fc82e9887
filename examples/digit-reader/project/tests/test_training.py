"""Tests of whole runs: training, resuming, evaluating and predicting."""

import csv
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from digit_reader import config
from digit_reader.__main__ import main
from digit_reader.checkpoint import load_best, read_history, require_finite
from digit_reader.config import RunError
from digit_reader.data.splits import Split


def read_rows(run: Path) -> list[dict[str, float]]:
    """Return the history of a run without the times, which always differ."""
    rows = read_history(run / "history.csv")
    return [{k: v for k, v in row.items() if k != "seconds"} for row in rows]


def test_a_run_leaves_its_files(run: Path) -> None:
    names = {path.name for path in run.iterdir()}
    files = {"config.json", "history.csv", "curves.png", "metrics.json", "results.png"}
    assert names == files | {"best.pt", "last.pt"}
    assert [row["epoch"] for row in read_rows(run)] == [1, 2, 3, 4]


def test_a_run_that_was_paused_twice_equals_one_that_was_not(
    run: Path, options: list[str], tmp_path: Path
) -> None:
    # As after a crash before the first checkpoint.
    (tmp_path / "config.json").write_text((run / "config.json").read_text())
    with pytest.raises(SystemExit):
        main(["evaluate", "--run", str(tmp_path)])
    resume = ["train", "--run", str(tmp_path), "--resume"]
    main([*resume, "--stop-after", "2"])
    assert read_rows(tmp_path) == read_rows(run)[:2]
    main(resume)
    assert read_rows(tmp_path) == read_rows(run)
    whole, parts = (
        load_best(folder).cpu().state_dict().values() for folder in (run, tmp_path)
    )
    for weight, other in zip(whole, parts, strict=True):
        np.testing.assert_array_equal(weight, other)


def test_evaluate_is_repeatable(run: Path) -> None:
    before = (run / "metrics.json").read_text()
    main(["evaluate", "--run", str(run)])
    assert (run / "metrics.json").read_text() == before


def test_predict_agrees_with_evaluate(
    run: Path, splits: dict[str, Split], names: tuple[str, ...], tmp_path: Path
) -> None:
    split = splits["test"]
    inputs = tmp_path / "new.npz"
    np.savez(inputs, x=split.x)
    output = tmp_path / "predictions.csv"
    main(
        ["predict", "--run", str(run), "--input", str(inputs), "--output", str(output)]
    )
    with output.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    metrics = json.loads((run / "metrics.json").read_text())
    y = split.y
    indices = np.array([names.index(row["prediction"]) for row in rows])
    right = indices == y
    assert np.mean(right) == pytest.approx(metrics["accuracy"])


def test_a_run_of_different_code_is_not_resumed(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    values = json.loads((run / "config.json").read_text())
    resume = ["train", "--run", str(tmp_path), "--resume"]
    for changes, message in (
        (values | {"unknown": 1}, "config.json differs in unknown: train a new run"),
        (values | {"task": "another"}, "was trained for another task: train a new run"),
        ("{", "config.json cannot be read"),
    ):
        (tmp_path / "config.json").write_text(json.dumps(changes))
        with pytest.raises(SystemExit) as stop:
            main(resume)
        assert stop.value.code == 1
        printed = capsys.readouterr().err
        assert f"train: error: {tmp_path}" in printed and message in printed
    (tmp_path / "config.json").write_text(json.dumps(values | {"code": {}}))
    with pytest.raises(SystemExit):
        main(resume)
    assert "model.py, losses.py, optim.py changed since" in capsys.readouterr().err
    shutil.copy(run / "best.pt", tmp_path)
    load_best(tmp_path)
    assert "model.py changed since" in capsys.readouterr().err


def test_comments_and_layout_do_not_count_as_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = config.digest("model")
    source = Path(config.__file__).with_name("model.py").read_text()
    monkeypatch.setattr(config, "__file__", str(tmp_path / "config.py"))
    (tmp_path / "model.py").write_text(f"# A comment.\n\n{source}\n\n# Another.\n")
    assert config.digest("model") == before
    (tmp_path / "model.py").write_text(f"{source}\nCHANGED = True\n")
    assert config.digest("model") != before


@pytest.mark.parametrize("loss", [np.nan, np.inf])
def test_a_run_that_diverges_ends_in_one_line(loss: float) -> None:
    assert require_finite("loss", 0.5) == 0.5
    with pytest.raises(RunError, match="try a smaller --learning-rate"):
        require_finite("loss", loss)
