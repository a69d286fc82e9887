"""The inspection of a table, with a row for each example or for each step."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .column import Column
from .dialect import DELIMITERS
from .errors import counted, listed, quote
from .findings import Finding, Findings, amount, stack
from .honored import check_dialect
from .numbers import PLAIN
from .series import choose_series, conclude_series
from .steps import find_series
from .table import Table, read_table
from .tabular import conclude_table

SHOWN_COLUMNS = 16
FIXED = {"input_shape", "outputs"}


@dataclass(frozen=True)
class TableInspection:
    """A table that was read."""

    table: Table

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return self.table.header

    @cached_property
    def overview(self) -> tuple[str, ...]:
        """A line for each of the first columns."""
        columns = list(self.table.columns.values())
        shown = [describe(column) for column in columns[:SHOWN_COLUMNS]]
        more = len(columns) - len(shown)
        return (*shown, *([f"and {counted(more, 'column')} more"] * (more > 0)))

    @cached_property
    def series(self) -> Column | None:
        """The column whose value the rows of one example share, if there is one."""
        return find_series(self.table)

    def conclude(self, known: Mapping[str, str]) -> Findings:
        """Return what the table concludes beside the answers that are known."""
        if known.get("input_kind") == "tabular":
            # The question after a column of ids is not asked, and has its default.
            known = {name: known[name] for name in known if name != "id"}
        usual = "series" if self.series or known.get("id") else "tabular"
        kind = known.get("input_kind", usual)
        if kind == "series":
            by = choose_series(self.table, known)
            found, task = conclude_series(self.table, known, by)
            count = len(by.counts)
        else:
            found, task = conclude_table(self.table, known)
            count = len(self.table.rows)
        kinds = ("tabular", "series") if usual == "series" else ("tabular",)
        first = {
            "input_kind": Finding(usual, self._kind(usual, known)),
            "data_source": Finding("csv", self._source()),
            "numbers": Finding(PLAIN.example, "so are those of the file"),
            "examples": amount(count, self.table.complete),
            **stack(kind, count),
        }
        offers = {"input_kind": kinds, "data_source": ("csv",), "task": task.offered}
        return Findings(first | found, offers, frozenset(self._fixed(found)))

    def _fixed(self, found: Mapping[str, Finding]) -> set[str]:
        """Name the answers that the file leaves no choice of."""
        if not self.table.complete:
            return set()
        steps = {name for name in ("padded", "per_step") if name in found}
        return FIXED | {name for name in steps if found[name].answer == "true"}

    def _kind(self, kind: str, known: Mapping[str, str]) -> str:
        rows = counted(len(self.table.rows), "row")
        if kind == "tabular":
            return f"{rows}, each an example of its own"
        by = choose_series(self.table, known)
        return f"{rows} of {counted(len(by.counts), by.name, f'different {by.name}')}"

    def _source(self) -> str:
        dialect, rows = self.table.dialect, len(self.table.rows)
        said = f"a table separated by {DELIMITERS[dialect.delimiter]}"
        if not self.table.complete:
            return f"{said}, of which the first {rows:,} rows were read"
        return f"{said}, of {counted(len(self.table.header), 'column')}"


def inspect_table(path: Path) -> TableInspection:
    """Read a table.

    Raises:
        InspectionError: It is none, or is written in a way that no project reads.
    """
    table = read_table(path)
    check_dialect(table.name, table.dialect)
    return TableInspection(table)


def describe(column: Column) -> str:
    """Return a line that says what a column holds."""
    name = column.name if column.name.strip() else quote(column.name)
    gaps = bool(column.missing) and bool(column.counts)
    return f"{name}: {_content(column)}" + f", {counted(column.missing, 'gap')}" * gaps


def _content(column: Column) -> str:
    count = len(column.counts)
    if column.values:
        least, greatest = column.range
        kind = "whole number" if column.whole else "number"
        return f"{kind}s from {least:g} to {greatest:g}"
    if column.kind == "words" and count > 4:
        return f"{count:,} different words"
    if column.kind in ("words", "truths"):
        return listed([quote(word) for word in sorted(column.counts)])
    return column.kind
