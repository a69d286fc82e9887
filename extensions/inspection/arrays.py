"""The inspection of arrays x and y in an .npz file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .archive import read_arrays
from .array_inputs import Inputs, find_inputs
from .array_targets import Targets, find_targets
from .errors import InspectionError, counted
from .findings import Finding, Findings, amount, stack, truth
from .npy import Array
from .targets import rare_class

NAMES = ("x", "y", "lengths", "names", "group", "split")
FEWEST = 5


@dataclass(frozen=True)
class ArrayInspection:
    """An .npz file that was read."""

    name: str
    arrays: Mapping[str, Array]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns: an array has none."""
        return ()

    @property
    def overview(self) -> tuple[str, ...]:
        """A line for each array."""
        return tuple(
            f"{name}: {array.shape} of {array.kind}"
            for name, array in self.arrays.items()
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
            "data_source": Finding("npz", "it holds arrays x and y"),
            "examples": amount(self.arrays["x"].shape[0], complete=True),
            **stack(kind, self.arrays["x"].shape[0]),
            **self._inputs(kind),
            **_targets(targets, known.get("task", targets.task.name)),
        }
        offers = {
            "input_kind": inputs.kinds,
            "data_source": ("npz",),
            "task": targets.task.offered,
        }
        return Findings(found, offers, frozenset(self._fixed(found)))

    def _inputs(self, kind: str) -> dict[str, Finding]:
        x = self.arrays["x"]
        shape = ", ".join(map(str, x.shape[1:]))
        reason = f"x has shape {x.shape}, the first size being the number of examples"
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


def _targets(targets: Targets, chosen: str) -> dict[str, Finding]:
    task = targets.task
    found = {"task": Finding(task.name, task.reason)}
    if targets.per_step is not None:
        found["per_step"] = truth(targets.per_step, targets.shape)
    if chosen == "ctc":
        found["outputs"] = Finding(
            str(targets.labels), f"labels go up to {targets.labels}"
        )
    elif chosen == "multiclass":
        found["outputs"] = Finding(
            str(targets.classes), f"y has {targets.classes} classes"
        )
    elif chosen not in ("binary", "metric_learning"):
        width = len(targets.columns)
        found["outputs"] = Finding(
            str(width), f"y holds {counted(width, 'number')} each"
        )
    if targets.probabilities and chosen == "multiclass":
        reason = "y holds a probability for each class"
        found["loss"] = Finding("kl_divergence", reason)
    rare = rare_class(targets.columns, chosen)
    if rare:
        found["balance"] = truth(True, rare)
    return found


def inspect_arrays(path: Path) -> ArrayInspection:
    """Read an .npz file.

    Raises:
        InspectionError: It is none, or its arrays do not fit each other.
    """
    arrays = read_arrays(path, NAMES)
    count = arrays["x"].shape[0]
    for name, array in arrays.items():
        if name != "names" and array.shape[0] != count:
            problem = f"x holds {count:,} examples and {name} {array.shape[0]:,}"
            raise InspectionError(path.name, problem, "Save as many of each.")
    if count < FEWEST:
        problem = f"x holds {counted(count, 'example')}"
        raise InspectionError(path.name, problem, f"Save at least {FEWEST}.")
    if "group" in arrays and "split" in arrays:
        problem = "it holds both group and split"
        raise InspectionError(path.name, problem, "Leave one of them out.")
    return ArrayInspection(path.name, arrays)
