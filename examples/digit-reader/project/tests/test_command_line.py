"""Tests of the command line: mistakes end in one line, and start nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

import digit_reader
from digit_reader import train
from digit_reader.__main__ import main

COMMANDS = ("train", "evaluate", "predict", "diagnose")
FRAMEWORKS = ("torch", "tensorflow", "keras", "jax")


def test_a_run_is_never_overwritten(run: Path) -> None:
    with pytest.raises(SystemExit):
        main(["train", "--run", str(run)])


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (["--epochs", "0"], "--epochs must be 1 or more, not 0"),
        (["--learning-rate", "nan"], "--learning-rate must be above 0, not nan"),
        (["--learning-rate", "inf"], "--learning-rate must be above 0, not inf"),
        (
            ["--seed", "4294967296"],
            "--seed must be from 0 to 4294967295, not 4294967296",
        ),
        (["--stop-after", "0"], "--stop-after must be 1 or more, not 0"),
        (["--resume"], "--resume: there is no run in"),
    ],
)
def test_wrong_options_start_nothing_and_show_the_usage(
    wrong: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["train", "--run", str(tmp_path / "none"), *wrong])
    assert stop.value.code == 2
    printed = capsys.readouterr().err
    assert "usage: " in printed and f"error: {message}" in printed
    assert not (tmp_path / "none").exists()


def test_a_run_that_is_interrupted_says_how_to_continue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(train, "train", interrupt)
    with pytest.raises(SystemExit):
        main(["train", "--run", str(tmp_path / "run")])
    assert "--resume continues it" in capsys.readouterr().err


def test_files_and_folders_are_not_confused(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SystemExit):
        main(["train", "--run", str(tmp_path / "file/run")])
    assert "file is a file, expected a folder" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(
            ["predict", "--run", str(run), "--input", "none", "--output", str(tmp_path)]
        )
    assert "is a folder, expected a file" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["evaluate", "diagnose"])
def test_a_command_without_a_trained_network_says_so(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([command, "--run", str(tmp_path)])
    assert "there is no trained network in" in capsys.readouterr().err


def test_help_imports_no_framework() -> None:
    code = (
        "import sys\n"
        "from digit_reader.__main__ import main\n"
        f"for command in {COMMANDS}:\n"
        "    try: main([command, '--help'])\n"
        "    except SystemExit: continue\n"
        "    sys.exit(f'{command} --help did not end')\n"
        f"sys.exit(bool(set({FRAMEWORKS}) & set(sys.modules)))\n"
    )
    source = Path(digit_reader.__file__).parents[1]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=source)


def test_unusable_inputs_end_in_one_line(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = ["--input", str(tmp_path / "none"), "--output", str(tmp_path / "new.csv")]
    expect_data_error(["predict", "--run", str(run), *files], tmp_path / "none", capsys)
    assert not (tmp_path / "new.csv").exists()


def expect_data_error(
    arguments: list[str], path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run a command, which must end in one line about a file, without the usage."""
    capsys.readouterr()
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 1
    printed = capsys.readouterr().err
    assert f"{arguments[0]}: error: {path}" in printed
    assert printed.count("\n") == 1
