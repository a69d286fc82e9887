"""What a column holds, as the answer `schema` says it: a kind, with what it needs."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """What a column holds: `number`, `category`, `date`, `text` or `ignored`.

    Of a number, `unit` stands before or behind each one, `gaps` says that values are
    missing, and `marks` are what stands for a gap beside the usual. A category has its
    `values`. A date is written in a `form`, as for `strptime`, and has `parts`. What is
    ignored has a `reason`. A text is no feature, such as an id or a group.
    """

    name: str
    unit: str = ""
    gaps: bool = False
    marks: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    form: str = ""
    parts: tuple[str, ...] = ()
    reason: str = ""

    @property
    def width(self) -> int:
        """How many features it gives."""
        if self.name == "number":
            return 1 + self.gaps
        if self.name == "date":
            return len(self.parts) + self.gaps
        return len(self.values)

    @property
    def text(self) -> str:
        """The kind as it is written; a category is written as a list instead."""
        gaps = " ".join(["gaps", *self.marks]) if self.gaps else ""
        if self.name == "number":
            unit = f" in {self.unit}" if self.unit else ""
            return _joined(f"number{unit}", gaps)
        if self.name == "date":
            return _joined(f"date {self.form}", " ".join(self.parts), gaps)
        return _joined(self.name, self.reason)


TEXT = Kind("text")


def category(values: Sequence[str]) -> Kind:
    """Return the kind of a column of words, whose values are put in order."""
    return Kind("category", values=tuple(sorted(values, key=_order)))


def _order(value: str) -> tuple[bool, float, str]:
    """Numbers come first, by value, and then words."""
    try:
        number = float(value)
    except ValueError:
        return True, 0.0, value
    # A value such as nan has no order.
    return (False, number, value) if number == number else (True, 0.0, value)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
