"""Read a Parquet file as a table of text, as the projects do."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from .dialect import Dialect
from .errors import InspectionError
from .header import name_columns
from .table import Table, require_rows

MAGIC = b"PAR1"
MOST_CELLS = 5_000_000
LARGEST_WHOLE = 1e15


def is_parquet(path: Path) -> bool:
    """Say whether a file begins as Parquet does."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def read_parquet(path: Path) -> Table:
    """Read a table, or the beginning of a large one.

    Raises:
        InspectionError: It is no table, or there is no package that reads it.
    """
    try:
        import pyarrow.parquet as pq
    except ImportError:
        problem = "reading Parquet needs the package pyarrow beside Copier"
        cure = "Install it there: pipx inject copier pyarrow, or pip install pyarrow."
        raise InspectionError(path.name, problem, cure) from None
    try:
        with pq.ParquetFile(path) as file:
            return _read(path, file)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0]
        problem = f"this is not a Parquet file: {reason}"
        raise InspectionError(path.name, problem, "Write it anew.") from None


def _read(path: Path, file: Any) -> Table:
    count, width = file.metadata.num_rows, len(file.schema_arrow.names)
    most = max(MOST_CELLS // max(width, 1), 1)
    batches, rows = [], 0
    for batch in file.iter_batches(batch_size=min(max(count, 1), most)):
        batches.append(batch)
        rows += batch.num_rows
        if rows >= most:
            break
    header = name_columns(path.name, list(file.schema_arrow.names))
    columns = [
        [write_cell(path.name, name, value) for b in batches for value in _values(b, i)]
        for i, name in enumerate(header)
    ]
    cells = [list(row) for row in zip(*columns, strict=True)]
    table = Table(
        path.name,
        Dialect(),
        header,
        tuple(enumerate(cells, start=2)),
        complete=rows == count,
        source="parquet",
    )
    require_rows(table)
    return table


def _values(batch: Any, column: int) -> list[object]:
    return list(batch.column(column).to_pylist())


def write_cell(name: str, column: str, value: object) -> str:
    """Return a value as text; "" where there is none.

    Raises:
        InspectionError: It is a list, bytes or the like.
    """
    if value is None:
        return ""
    if isinstance(value, list | dict | bytes):
        problem = f"column {column!r} holds {type(value).__name__}s"
        cure = "Keep columns of numbers, text and dates alone."
        raise InspectionError(name, problem, cure)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < LARGEST_WHOLE
        return str(int(value)) if whole else repr(value)
    return str(value)
