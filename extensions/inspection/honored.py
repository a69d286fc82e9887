"""What a generated project reads of a table; the rest is refused with the cure.

A row here goes when the projects learn to read what it refuses.
"""

from collections.abc import Callable, Iterable

from .column import Column
from .dialect import DELIMITERS, Dialect
from .errors import InspectionError, quote
from .numbers import PLAIN

LARGEST, LONG = 3.4e38, 1e18
# A test of a dialect, what is said of one that does not pass, and the cure.
DIALECTS: tuple[tuple[Callable[[Dialect], bool], str, str], ...] = (
    (
        lambda dialect: dialect.delimiter == ",",
        "its fields are separated by {delimiter}",
        "Save it separated by commas, with decimal points.",
    ),
    (
        lambda dialect: dialect.encoding in ("utf-8", "utf-8-sig"),
        "its text is encoded as {encoding}",
        "Save it in UTF-8.",
    ),
    (
        lambda dialect: not dialect.ends,
        "every row ends in a comma that the header lacks",
        "Remove it from the rows.",
    ),
    (
        lambda dialect: not dialect.names,
        "every row has one field more than the header",
        "Put a name for the first column in front of the header.",
    ),
)


def check_dialect(name: str, dialect: Dialect) -> None:
    """Refuse a table that is written in a way that projects do not read.

    Raises:
        InspectionError: It is; the text says how it is written.
    """
    mark = DELIMITERS[dialect.delimiter]
    wrong = [row for row in DIALECTS if not row[0](dialect)]
    if wrong:
        said = " and ".join(problem for _, problem, _ in wrong)
        said = said.format(delimiter=mark, encoding=dialect.encoding)
        raise InspectionError(name, said, " ".join(cure for _, _, cure in wrong))
    if dialect.compressed and not name.endswith(".gz"):
        problem = "it is compressed by gzip, which its name does not tell"
        raise InspectionError(name, problem, "Let its name end in .csv.gz.")


def check_columns(name: str, columns: Iterable[Column]) -> None:
    """Refuse features and targets whose numbers a project could not read.

    Raises:
        InspectionError: One has them; the text names the first place.
    """
    for column in columns:
        if column.stray:
            place, value = column.stray
            problem = (
                f"{place}, column {quote(column.name)} is {quote(value)}, "
                "where other values are numbers"
            )
            cure = "Correct it, leave the cell empty, or answer ignore with the column."
            raise InspectionError(name, problem, cure)
        if column.form not in (None, PLAIN):
            assert column.form is not None
            example = next(iter(column.counts))
            problem = f"column {quote(column.name)} writes numbers as {quote(example)}"
            raise InspectionError(name, problem, "Write them plainly, such as 1234.5.")
        _check_range(name, column)


def _check_range(name: str, column: Column) -> None:
    if not column.values or max(map(abs, column.range)) < LONG:
        return
    for index, cell in enumerate(column.cells):
        size = abs(column.values.get(cell, 0.0))
        # Whole numbers that fit no integer would become categories.
        digits = cell.strip().lstrip("+-").isdigit()
        if size > LARGEST or (digits and size >= LONG):
            place = column.place(index)
            problem = f"{place}, column {quote(column.name)} is {quote(cell)}"
            cure = "Use numbers below 3.4e38, as 1.2e20 from nineteen digits on."
            raise InspectionError(name, problem, cure)
