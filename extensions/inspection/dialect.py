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
# How Excel says what separates the fields, in a line above the names.
TOLD = "sep="


@dataclass(frozen=True)
class Dialect:
    """How the fields of a table are separated and its text is encoded.

    `ends` says that rows end in delimiters that the header lacks, and `names` that
    every row begins with a name that the header lacks, as R writes tables.
    """

    delimiter: str = ","
    encoding: str = "utf-8"
    compressed: bool = False
    ends: bool = False
    names: bool = False


def rows_of(
    name: str, text: str, delimiter: str, complete: bool = False
) -> Iterator[list[str]]:
    """Yield the rows of a table, an empty one for a blank line.

    Raises:
        InspectionError: Quotation marks are not where they should be.
    """
    lines = StringIO(text, newline="")
    reader = csv.reader(
        lines, delimiter=delimiter, skipinitialspace=True, strict=complete
    )
    try:
        yield from reader
    except csv.Error as error:
        problem = f"line {reader.line_num} cannot be read: {error}"
        raise InspectionError(name, problem, "Close its quotation marks.") from None


def find_delimiter(name: str, text: str) -> str:
    """Return what separates the fields: what splits most rows as it does the header."""
    if text.startswith(TOLD) and text[len(TOLD) : len(TOLD) + 1] in DELIMITERS:
        return text[len(TOLD)]
    sample = text[: 2**18]
    found = max(DELIMITERS, key=lambda mark: _agreement(name, sample, mark))
    return found if found in text.split("\n", 1)[0] else ","


def _agreement(name: str, sample: str, delimiter: str) -> tuple[float, int]:
    """Return the share of rows with as many fields as the header, and their number."""
    try:
        rows = list(islice(rows_of(name, sample, delimiter), SAMPLE_ROWS))
    except InspectionError:
        return 0.0, 0
    header, *others = [row for row in rows if any(row)] or [[]]
    if len(header) < 2:
        return 0.0, 0
    if not others:
        return 1.0, len(header)
    usual, count = Counter(map(len, others)).most_common(1)[0]
    near = len(header) <= usual <= len(header) + 1
    return near * count / len(others), len(header)
