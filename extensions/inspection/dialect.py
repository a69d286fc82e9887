"""How a table is written: what separates its fields, and how its file is encoded."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from .errors import InspectionError

# In the order in which they are preferred where several would do.
DELIMITERS = {"\t": "tabs", ";": "semicolons", "|": "bars", ",": "commas"}
SAMPLE_ROWS = 200


@dataclass(frozen=True)
class Dialect:
    """How the fields of a table are separated and its text is encoded.

    `ends` says that every row ends in a delimiter that the header lacks, and `names`
    that every row begins with a name that the header lacks, as R writes tables.
    """

    delimiter: str = ","
    encoding: str = "utf-8"
    compressed: bool = False
    ends: bool = False
    names: bool = False


def rows_of(name: str, text: str, delimiter: str) -> Iterator[list[str]]:
    """Yield the rows of a table, an empty one for a blank line.

    Raises:
        InspectionError: A quotation mark is never closed.
    """
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as error:
        problem = f"line {reader.line_num} cannot be read: {error}"
        raise InspectionError(name, problem, "Close its quotation marks.") from None


def find_delimiter(name: str, text: str) -> str:
    """Return what separates the fields: what splits most rows as it does the header."""
    sample = text[: 2**18]
    found = max(DELIMITERS, key=lambda mark: _agreement(name, sample, mark))
    return found if found in text.split("\n", 1)[0] else ","


def _agreement(name: str, sample: str, delimiter: str) -> tuple[float, int]:
    """Return the share of rows with as many fields as the header, and their number."""
    try:
        rows = list(islice(rows_of(name, sample, delimiter), SAMPLE_ROWS))
    except InspectionError:
        return 0.0, 0
    header, *others = [row for row in rows if row] or [[]]
    if len(header) < 2:
        return 0.0, 0
    if not others:
        return 1.0, len(header)
    usual, count = Counter(map(len, others)).most_common(1)[0]
    near = usual in (len(header), len(header) + 1)
    return near * count / len(others), len(header)
