"""Read Parquet files as tables of text, as a .csv file of them would be."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ..config import DataError
from .table import Table

LARGEST_WHOLE = 1e15


def read_table(path: Path, names: Sequence[str]) -> Table:
    """Read a table.

    names: columns that it must have, which `Table.require` checks.

    Raises:
        DataError: The file is missing or no table, or a column holds lists or bytes.
    """
    if not path.is_file():
        raise DataError(f"{path}: there is no such file, expected a .parquet file")
    try:
        table = pq.read_table(path)
    except (OSError, ValueError, pa.ArrowException) as error:
        reason = str(error).splitlines()[0]
        raise DataError(f"{path}: this is not a .parquet file: {reason}") from None
    names_read = enumerate(table.column_names)
    header = [name.strip() or f"Unnamed: {place}" for place, name in names_read]
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        raise DataError(f"{path}: two columns are called {twice!r}; rename one")
    if table.num_rows == 0:
        raise DataError(f"{path}: there are no rows")
    columns = {}
    for name, column in zip(header, table.columns, strict=True):
        if pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
            problem = f"column {name!r} holds {column.type}, expected numbers or text"
            raise DataError(f"{path}: {problem}")
        words = [write_cell(value) for value in column.to_pylist()]
        columns[name] = np.array(words, dtype=object)
    # As in the .csv file that it would be, the first row has number 2.
    return Table(path, columns, np.arange(2, table.num_rows + 2))


def write_cell(value: object) -> str:
    """Return a value as text; "" where there is none."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        # Whole numbers beside gaps are floats, and still the same numbers.
        whole = value.is_integer() and abs(value) < LARGEST_WHOLE
        return str(int(value)) if whole else repr(value)
    return str(value).strip()
