"""Solve a stack: the shape at every step, and the adapters between the layers."""

from dataclasses import replace

from .items import Item
from .layers import LAYERS, Family
from .options import Options
from .plan import Layer
from .shape import Shape, letters

LARGEST_FLAT = 4096
INPUT_KIND = {"F": "tabular", "TF": "series", "HWC": "image"}
LAST_STATE = "after the last step its hidden state has read the whole series"


def solve(items: tuple[Item, ...], inputs: Shape) -> tuple[Layer, ...]:
    """Return the layers of the network up to the head, every shape known."""
    stack = _Stack(inputs)
    for position, item in enumerate(items):
        stack.add(item)
        if position == _where_time_ends(items):
            stack.drop_time("one answer is wanted for the whole series")
    stack.drop_time("nothing in the stack prefers one step to another")
    stack.drop_space("the output layer takes vectors")
    return tuple(stack.layers)


def _where_time_ends(items: tuple[Item, ...]) -> int:
    """Return the position of the last layer that mixes steps, or -1."""
    mixing = [i for i, item in enumerate(items) if LAYERS[item.kind].mixes_time]
    return mixing[-1] if mixing else -1


class _Stack:
    """The layers so far, and the shape that they give."""

    def __init__(self, inputs: Shape) -> None:
        self.inputs = inputs
        self.shape = inputs
        self.layers: list[Layer] = []
        self.counts: dict[str, int] = {}

    def add(self, item: Item) -> None:
        family = LAYERS[item.kind]
        if item.kind == "last" and self._ends_recurrent():
            self._keep_last_state("")
            return
        if "F" in family.accepts and "HWC" not in family.accepts:
            self.drop_space(f"{family.name} takes vectors")
        self._check(item, family)
        self._append(family, item.options, self._name(family))
        for kind, options in family.followed_by(item.options).items():
            self._check(item, LAYERS[kind], options)
            self._append(LAYERS[kind], options, f"{self.layers[-1].name}_{kind}")

    def drop_time(self, reason: str) -> None:
        if self.shape.axes != "TF":
            return
        if self._ends_recurrent():
            self._keep_last_state(f"{reason}; {LAST_STATE}")
        else:
            self._adapt("mean", f"{reason}, so all steps count alike")

    def drop_space(self, reason: str) -> None:
        if self.shape.axes != "HWC":
            return
        if self.shape.count <= LARGEST_FLAT:
            self._adapt("flatten", f"{reason}, and {self.shape.count} numbers are few")
        else:
            too_many = f"flattening would give {self.shape.count} numbers"
            self._adapt("mean", f"{reason}, and {too_many}")

    def _adapt(self, kind: str, reason: str) -> None:
        self._append(LAYERS[kind], {}, self._name(LAYERS[kind]), reason)

    def _append(
        self, family: Family, options: Options, name: str, reason: str = ""
    ) -> None:
        layer = Layer(
            name=name,
            kind=family.name,
            title=family.title(options),
            options=options,
            inputs=self.shape,
            outputs=family.outputs(options, self.shape),
            parameters=family.parameters(options, self.shape),
            padding=family.padding(options, self.shape),
            reason=reason,
        )
        self.layers.append(layer)
        self.shape = layer.outputs

    def _name(self, family: Family) -> str:
        self.counts[family.stem] = self.counts.get(family.stem, 0) + 1
        return f"{family.stem}{self.counts[family.stem]}"

    def _ends_recurrent(self) -> bool:
        if not self.layers or self.shape.axes != "TF":
            return False
        return LAYERS[self.layers[-1].kind].group == "recurrent"

    def _keep_last_state(self, reason: str) -> None:
        self.shape = Shape("F", (self.shape.last,))
        self.layers[-1] = replace(
            self.layers[-1], outputs=self.shape, returns="last", reason=reason
        )

    def _check(
        self, item: Item, family: Family, options: Options | None = None
    ) -> None:
        if self.shape.axes not in family.accepts:
            raise item.error(*self._misfit(family))
        problem = family.problem(options or item.options, self.shape)
        if problem:
            raise item.error(f"{family.name}: {problem[0]}", problem[1])

    def _misfit(self, family: Family) -> tuple[str, str]:
        needed = " or ".join(map(letters, family.accepts))
        if self.layers:
            given = f"{self.layers[-1].kind} gives {self.shape}"
        else:
            given = f"the input is {self.shape}"
        if self.inputs.axes in family.accepts:
            cure = f"Put {family.name} before {self.layers[-1].kind}."
        else:
            kinds = " or ".join(INPUT_KIND[axes] for axes in family.accepts)
            cure = f"Leave {family.name} out, or choose input_kind {kinds}."
        return f"{family.name} needs {needed} but {given}", cure
