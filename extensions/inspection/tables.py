"""The inspection of a table, with a row for each example or for each step."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from .column import Column
from .dialect import DELIMITERS
from .errors import counted
from .findings import Finding, Findings, amount, stack
from .formats import format_of
from .numbers import FORMATS
from .overview import describe_columns
from .parquet import is_parquet, read_parquet
from .series import choose_series, conclude_series
from .steps import find_series
from .table import Table, read_table
from .tabular import conclude_table

ENCODINGS = {"cp1252": "Windows-1252"}
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
        return describe_columns(list(self.table.columns.values()))

    @cached_property
    def series(self) -> Column | None:
        """The column whose value the rows of one example share, if there is one."""
        return find_series(self.table)

    def conclude(self, known: Mapping[str, str]) -> Findings:
        """Return what the table concludes beside the answers that are known."""
        if known.get("input_kind") == "tabular":
            # The questions after an id and a time are not asked, and have defaults.
            known = {n: known[n] for n in known if n not in ("id", "time")}
        table = self._written(known.get("numbers", ""))
        usual = "series" if self.series or known.get("id") else "tabular"
        kind = known.get("input_kind", usual)
        if kind == "series":
            by = choose_series(table, known)
            found, task = conclude_series(table, known, by)
            count = len(by.counts)
        else:
            found, task = conclude_table(table, known)
            count = len(table.rows)
        kinds = ("tabular", "series") if usual == "series" else ("tabular",)
        first = {
            "input_kind": Finding(usual, self._kind(usual, known)),
            "data_source": Finding(table.source, self._source()),
            "numbers": self._numbers(),
            "examples": amount(count, self.table.complete),
            **stack(kind, count),
        }
        offers = {
            "input_kind": kinds,
            "data_source": (table.source,),
            "numbers": tuple(form.example for form in FORMATS),
            "task": task.offered,
        }
        return Findings(first | found, offers, frozenset(self._fixed(found)))

    def _written(self, numbers: str) -> Table:
        """Return the table, its numbers read as it was answered."""
        form = format_of(numbers)
        if form in (None, self.table.chosen.form):
            return self.table
        if numbers not in self._others:
            self._others[numbers] = replace(self.table, form=form)
        return self._others[numbers]

    @cached_property
    def _others(self) -> dict[str, Table]:
        return {}

    def _numbers(self) -> Finding:
        chosen = self.table.chosen
        return Finding(chosen.form.example, chosen.reason)

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
        if self.table.source == "parquet":
            said = "a table in Parquet"
        if not dialect.encoding.startswith("utf-8"):
            said += f", in {ENCODINGS.get(dialect.encoding, 'UTF-16')}"
        if dialect.ends:
            said += ", with delimiters at the ends of rows that the header lacks"
        if not self.table.complete:
            return f"{said}, of which the first {rows:,} rows were read"
        return f"{said}, of {counted(len(self.table.header), 'column')}"


def inspect_table(path: Path) -> TableInspection:
    """Read a table.

    Raises:
        InspectionError: It is none.
    """
    return TableInspection(read_parquet(path) if is_parquet(path) else read_table(path))
