"""What the columns of a person's own table are for, as the answers name them."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from unicodedata import category

from ..errors import PlanError, quote
from ..reading.plain import LONGEST_TEXT
from ..reading.words import text_of

# Control characters, halves of surrogate pairs, and what breaks lines.
HARMFUL = ("Cc", "Cs", "Zl", "Zp")


@dataclass(frozen=True)
class Roles:
    """The columns of a table that are not features, by name.

    `target` and `ignore` can name several, separated by commas, where a name that holds
    a comma is quoted; of the others "" stands for none.
    """

    target: str = "target"
    id: str = "id"
    group: str = ""
    split: str = ""
    time: str = ""
    ignore: str = ""

    @property
    def columns(self) -> frozenset[str]:
        """The names of these columns, without that of the ids of series."""
        lists = csv.reader([self.target, self.ignore], skipinitialspace=True)
        several = (name.strip() for names in lists for name in names)
        return frozenset((*several, self.group, self.split, self.time))


def _reader(question: str, optional: bool) -> Callable[[object], str]:
    def read(answer: object) -> str:
        # Blanks around it may be those of the column's name.
        text = answer if isinstance(answer, str) else text_of(question, answer)
        if any(category(c) in HARMFUL for c in text) or len(text) > LONGEST_TEXT:
            problem = f"{quote(text)} cannot be written into a project"
            cure = f"Use at most {LONGEST_TEXT} characters, without line breaks."
            raise PlanError(question, problem, cure)
        if not text.strip() and not optional:
            raise PlanError(question, "it names no column", "Name one, such as target.")
        return text

    return read


# What the validators of these questions read.
COLUMN_READERS: Mapping[str, Callable[[object], str]] = {
    "target": _reader("target", optional=False),
    "id": _reader("id", optional=False),
    "group": _reader("group", optional=True),
    "split": _reader("split", optional=True),
    "time": _reader("time", optional=True),
    "ignore": _reader("ignore", optional=True),
}


def read_roles(answers: Mapping[str, object]) -> Roles:
    """Read what the columns are for.

    Raises:
        PlanError: An answer cannot be the name of a column.
    """
    return Roles(**{name: read(answers[name]) for name, read in COLUMN_READERS.items()})
