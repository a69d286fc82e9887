"""Parquet files are read as the text files that they would be."""

import builtins
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extensions.inspection import InspectionError, inspect_path
from extensions.inspection.table import read_table

from .files import FLATS, flats, table, write


def write_parquet(path: Path, columns: dict[str, Any]) -> str:
    pq.write_table(pa.table(columns), path)
    return str(path)


def typed(rows: list[list[Any]]) -> dict[str, Any]:
    """Return the columns of flats with the types that pandas would give them."""
    found = dict(zip(FLATS, zip(*rows, strict=True), strict=True))
    return {
        name: [None if cell == "" else cell for cell in cells]
        for name, cells in found.items()
    }


def test_the_conclusions_are_those_of_the_text_file(tmp_path: Path) -> None:
    rows = flats()
    text = inspect_path(write(tmp_path, "flats.csv", table(FLATS, rows))).conclude({})
    columns = typed(rows)
    # A column of whole numbers with gaps is one of floats in pandas.
    columns["floor"] = pa.array(
        [None if c is None else float(c) for c in columns["floor"]]
    )
    read = inspect_path(write_parquet(tmp_path / "flats.parquet", columns)).conclude({})
    assert read.found["data_source"].answer == "parquet"
    assert read.found["data_source"].reason == "a table in Parquet, of 5 columns"
    for name, finding in text.found.items():
        if name != "data_source":
            assert read.found[name] == finding, name


def test_types_become_text(tmp_path: Path) -> None:
    count = 30
    columns = {
        "code": ["007", "012", "A1"] * 10,
        "flag": [True, False, None] * 10,
        "day": [date(2024, 1 + i % 9, 1 + i % 5) for i in range(count)],
        "time": [datetime(2024, 1, 1 + i % 5, i % 24) for i in range(count)],
        "y": [i / 7 for i in range(count)],
    }
    found = inspect_path(write_parquet(tmp_path / "t.parquet", columns)).conclude({})
    assert found.found["schema"].answer.splitlines() == [
        "code: ['007', '012', A1]",
        "flag: number, gaps",
        "day: date %Y-%m-%d, month weekday",
        "time: date %Y-%m-%d %H:%M:%S, weekday hour",
        "y: number",
    ]


def test_lists_are_refused(tmp_path: Path) -> None:
    path = write_parquet(tmp_path / "l.parquet", {"a": [[1]] * 9, "y": list(range(9))})
    with pytest.raises(InspectionError, match="column 'a' holds lists"):
        inspect_path(path)


def test_without_its_package_one_line_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_parquet(tmp_path / "t.parquet", typed(flats()))
    known = builtins.__import__

    def refuse(name: str, *others: Any) -> Any:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return known(name, *others)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(InspectionError) as caught:
        inspect_path(path)
    assert str(caught.value) == (
        "t.parquet: reading Parquet needs the package pyarrow beside Copier. "
        "Install it there: pipx inject copier pyarrow, or pip install pyarrow."
    )


def test_a_text_file_is_no_parquet(tmp_path: Path) -> None:
    (tmp_path / "p.parquet").write_text("a,y\n" + "1,2\n3,4\n" * 9)
    assert read_table(tmp_path / "p.parquet").header == ("a", "y")
