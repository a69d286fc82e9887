"""The inspection of arrays in an .npz file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .archive import Archive, read_arrays
from .array_inputs import Inputs, find_inputs
from .array_outputs import conclude_targets
from .array_targets import find_targets
from .errors import InspectionError, counted, listed
from .findings import Finding, Findings, amount, stack, truth
from .npy import Array

FEWEST = 5


@dataclass(frozen=True)
class ArrayInspection:
    """An .npz file that was read."""

    name: str
    archive: Archive

    @property
    def arrays(self) -> Mapping[str, Array]:
        """The arrays by their role, such as x."""
        return self.archive.arrays

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns: an array has none."""
        return ()

    @property
    def overview(self) -> tuple[str, ...]:
        """A line for each array."""
        called = self.archive.called
        return tuple(
            f"{', '.join(called[role])}: {array.shape} of {array.kind}"
            for role, array in self.arrays.items()
        )

    @cached_property
    def inputs(self) -> Inputs:
        """The examples in x."""
        return find_inputs(self.name, self.arrays)

    def conclude(self, known: Mapping[str, str]) -> Findings:
        """Return what the arrays conclude beside the answers that are known."""
        inputs = self.inputs
        kind = known.get("input_kind", inputs.kind)
        if kind not in inputs.kinds:
            problem = f"x of shape {self.arrays['x'].shape} is no {kind}"
            raise InspectionError(
                self.name, problem, f"Use {' or '.join(inputs.kinds)}."
            )
        targets = find_targets(self.name, self.arrays, inputs, kind, known)
        found = {
            "input_kind": Finding(inputs.kind, inputs.reason),
            "data_source": Finding("npz", self._source()),
            "examples": amount(self.arrays["x"].shape[0], complete=True),
            **stack(kind, self.arrays["x"].shape[0]),
            **self._inputs(kind),
            **conclude_targets(targets, known.get("task", targets.task.name)),
        }
        offers = {
            "input_kind": inputs.kinds,
            "data_source": ("npz",),
            "task": targets.task.offered,
        }
        return Findings(found, offers, frozenset(self._fixed(found)))

    def _source(self) -> str:
        """Return which arrays are read as what."""
        called, parts = self.archive.called, self.archive.parts
        others = self.archive.others
        unused = f"; not used: {listed(list(others))}" if others else ""
        if len(parts) > 1:
            those = ", ".join(member for part in called.values() for member in part)
            return f"it holds {those}, which are the splits{unused}"
        said = [
            role if role == member else f"{member} as {role}"
            for role, (member,) in called.items()
        ]
        return f"it holds arrays {', '.join(said)}{unused}"

    def _inputs(self, kind: str) -> dict[str, Finding]:
        x = self.arrays["x"]
        shape = ", ".join(map(str, self.inputs.shapes[kind]))
        how = self.inputs.read_as.get(kind) or "the first size counts the examples"
        reason = f"x has shape {x.shape}, {how}"
        found = {"input_shape": Finding(f"[{shape}]", reason)}
        if kind == "tokens":
            most = self.inputs.greatest
            found["vocabulary"] = Finding(
                str(most + 1), f"the greatest token is {most}"
            )
        if kind == "series":
            found["padded"] = truth(
                "lengths" in self.arrays,
                "there is an array lengths"
                if "lengths" in self.arrays
                else "there is no array lengths",
            )
        return found

    def _fixed(self, found: Mapping[str, Finding]) -> set[str]:
        fixed = {"input_shape", "outputs"}
        if found.get("padded", found["input_kind"]).answer == "true":
            fixed.add("padded")
        if "per_step" in found:
            fixed.add("per_step")
        return fixed


def inspect_arrays(path: Path) -> ArrayInspection:
    """Read an .npz file.

    Raises:
        InspectionError: It is none, or its arrays do not fit each other.
    """
    archive = read_arrays(path)
    arrays = archive.arrays
    count = arrays["x"].shape[0]
    for name, array in arrays.items():
        if name != "names" and array.shape[0] != count:
            problem = f"x holds {count:,} examples and {name} {array.shape[0]:,}"
            raise InspectionError(path.name, problem, _advise(arrays["x"], name, array))
    if count < FEWEST:
        problem = f"x holds {counted(count, 'example')}"
        raise InspectionError(path.name, problem, f"Save at least {FEWEST}.")
    return ArrayInspection(path.name, archive)


def _advise(x: Array, name: str, array: Array) -> str:
    """Return what to save where x and another array have no equal length."""
    count, other = x.shape[0], array.shape[0]
    if len(array.shape) == 2 and array.shape[1] == count:
        return f"Save {name}.T."
    if count == 1 and x.shape[1:2] == (other,):
        return "Save x[0]."
    if len(x.shape) == 2 and x.shape[1] == other:
        return "Save x.T."
    return "Save as many of each."
