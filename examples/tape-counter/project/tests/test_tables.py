"""Tests of the tables that are written: their cells, and what they replace."""

import csv
from pathlib import Path

import pytest

from tape_counter import tables
from tape_counter.__main__ import main
from tape_counter.config import DataError
from tape_counter.tables import join_columns, write_table


def read(path: Path) -> list[list[str]]:
    """Return the rows of a table."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file))


def test_a_spreadsheet_shows_text_as_text_and_numbers_as_numbers(
    tmp_path: Path,
) -> None:
    words = ["=1+1", "@name", "+a", "-", "\tx", "Größe", "a=b"]
    numbers = ["-5", "+1,5", "-12 %", "-1.5e-07", "-1.234,5"]
    write_table(tmp_path / "new.csv", {"=id": [*words, *numbers, -5.0]})
    header, *rows = read(tmp_path / "new.csv")
    assert header == ["'=id"]
    assert [row[0] for row in rows[:7]] == [
        "'=1+1",
        "'@name",
        "'+a",
        "'-",
        "'\tx",
        "Größe",
        "a=b",
    ]
    assert [row[0] for row in rows[7:]] == [*numbers, "-5.0"]
    # It says that it is in UTF-8; a spreadsheet would show GrÃ¶ÃŸe otherwise.
    assert (tmp_path / "new.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_no_column_takes_the_place_of_another() -> None:
    joined = join_columns(
        {"row": [1], "a": [2], "a_": [3]}, {"a": [4], "row": [5]}, {"note": [6]}
    )
    assert joined == {
        "row_": [1],
        "a_": [2],
        "a__": [3],
        "a": [4],
        "row": [5],
        "note": [6],
    }
    assert [*joined.values()] == [[1], [2], [3], [4], [5], [6]]


def test_a_table_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new.csv"
    write_table(path, {"a": [1]})

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tables, "_write", fail)
    with pytest.raises(DataError, match=r"new\.csv: cannot be written: No space left"):
        write_table(path, {"a": [2]})
    assert read(path) == [["a"], ["1"]]
    assert [*tmp_path.iterdir()] == [path]


def test_what_is_read_is_never_written(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inputs = tmp_path / "new.csv"
    inputs.write_text("what is here must stay")
    (tmp_path / "link.csv").symlink_to(inputs)
    (tmp_path / "twin.csv").hardlink_to(inputs)
    (tmp_path / "photo.png").touch()
    (tmp_path / "images").mkdir()
    command = ["predict", "--run", str(run), "--input"]
    for source, output, message in (
        (inputs, inputs, "would overwrite"),
        (inputs, tmp_path / "link.csv", "would overwrite"),
        (inputs, tmp_path / "twin.csv", "would overwrite"),
        (inputs, tmp_path / "photo.png", "exists, and is not a .csv file"),
        (inputs, run / "history.csv", "would overwrite"),
        (inputs, inputs / "more/new.csv", "is a file, expected a folder"),
        (tmp_path / "images", tmp_path / "images/new.csv", "which is only read"),
    ):
        with pytest.raises(SystemExit) as stop:
            main([*command, str(source), "--output", str(output)])
        assert stop.value.code == 2
        printed = capsys.readouterr().err
        assert "--output: " in printed and message in printed
    assert inputs.read_text() == "what is here must stay"
