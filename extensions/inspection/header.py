"""The names of the columns of a table, which its first line holds."""

from collections import Counter
from unicodedata import category

from .dialect import DELIMITERS
from .errors import InspectionError, counted, quote
from .numbers import PLAIN

# What projects call a column without a name.
UNNAMED = "Unnamed: "
HARMFUL = ("Cc", "Cs", "Zl", "Zp")
Row = tuple[int, list[str]]


def check_names(name: str, header: list[str]) -> None:
    """Refuse a first line that is one column, or holds numbers.

    Raises:
        InspectionError: It is; the text quotes it.
    """
    named = [field for field in header if field.strip()]
    if len(header) < 2:
        *kinds, last = DELIMITERS.values()
        problem = f"its first line, {quote(header[0])}, is one column"
        cure = f"Separate a target and features by {', '.join(kinds)} or {last}."
        raise InspectionError(name, problem, cure)
    if not named or all(PLAIN.read(field) is not None for field in named):
        problem = f"its first line holds {quote(header[0])}, not names of columns"
        raise InspectionError(name, problem, "Put a line of names above it.")


def name_columns(name: str, fields: list[str]) -> tuple[str, ...]:
    """Return the names of columns, each with one.

    Raises:
        InspectionError: One cannot be used, or two are the same.
    """
    header = [field.strip() for field in fields]
    header = [field or f"{UNNAMED}{place}" for place, field in enumerate(header)]
    odd = next((f for f in header if any(category(c) in HARMFUL for c in f)), None)
    if odd is not None:
        problem = f"the name of column {quote(odd)} holds a control character"
        raise InspectionError(name, problem, "Rename the column.")
    for field, count in Counter(header).items():
        if count > 1:
            problem = f"{counted(count, 'column')} are called {quote(field)}"
            raise InspectionError(name, problem, "Give each another name.")
    return tuple(header)
