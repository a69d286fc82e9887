"""The layers so far, their output shape, and the adapters that can follow."""

from dataclasses import replace

from ..layers import FAMILIES
from ..layers.context import Context
from ..layers.embedding import EmbeddingOptions
from ..layers.family import Unit
from ..layers.layer import Layer
from ..layers.options import Options
from ..layers.projection import ProjectionOptions
from ..layers.residual import shortcut_between

LARGEST_FLAT = 4096
EMBEDDING_SIZE = 64
LAST_STATE = "its last hidden state summarizes all the steps"


class NetworkBuilder:
    """A network that grows layer by layer."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.shape = context.inputs
        self.layers: list[Layer] = []
        self._counts: dict[str, int] = {}
        self._block_inputs = context.inputs

    @property
    def ends_recurrent(self) -> bool:
        """Whether the last layer is recurrent and still outputs every step."""
        if not self.layers or not self.shape.timed:
            return False
        return FAMILIES[self.layers[-1].kind].group == "recurrent"

    def append(self, unit: Unit, reason: str = "") -> None:
        """Add a layer that fits."""
        family = FAMILIES[unit.kind]
        outputs = family.outputs(unit.options, self.shape)
        if unit.opens_block:
            self._block_inputs = self.shape
        block = self._block_inputs
        layer = Layer(
            name=self._name(unit),
            kind=unit.kind,
            title="",
            options=unit.options,
            inputs=self.shape,
            outputs=outputs,
            padding=family.padding(unit.options),
            reason=reason,
            vocabulary=self.context.vocabulary if self.shape.axes == "T" else 0,
            final_norm=unit.final_norm,
            opens_block=unit.opens_block,
            shortcut=shortcut_between(block, outputs) if unit.closes_block else None,
        )
        self.layers.append(family.describe(layer))
        self.shape = outputs

    def _name(self, unit: Unit) -> str:
        if unit.attached:
            return f"{self.layers[-1].name}_{unit.kind}"
        stem = FAMILIES[unit.kind].stem
        self._counts[stem] = self._counts.get(stem, 0) + 1
        return f"{stem}{self._counts[stem]}"

    def _adapt(self, kind: str, reason: str, options: Options | None = None) -> None:
        self.append(Unit(kind, options or Options()), reason)

    def embed(self, reason: str, size: int | None = None) -> None:
        """Turn tokens into vectors."""
        if self.shape.axes == "T":
            self._adapt("embedding", reason, EmbeddingOptions(size or EMBEDDING_SIZE))

    def project(self, size: int) -> None:
        """Project the features to the model dimension of a transformer."""
        if self.shape.axes == "TF" and self.shape.last != size:
            reason = f"transformer needs D = {size} features but gets {self.shape.last}"
            self._adapt("projection", reason, ProjectionOptions(size))

    def add_positions(self) -> None:
        """Add the position of each step, unless the stack does."""
        placed = any(layer.kind == "positions" for layer in self.layers)
        if self.shape.axes == "TF" and not placed:
            self._adapt("positions", "attention by itself ignores the order of steps")

    def keep_last_state(self, reason: str) -> None:
        """Make the last layer output its final hidden state instead of all steps."""
        self.shape = self.shape.without_time()
        self.layers[-1] = replace(
            self.layers[-1], outputs=self.shape, returns="last", reason=reason
        )

    def drop_time(self, reason: str) -> None:
        """Reduce a series to one vector."""
        if not self.shape.timed:
            return
        if self.ends_recurrent:
            self.keep_last_state(f"{reason}; {LAST_STATE}")
        else:
            self._adapt("mean", f"{reason}, so all steps count equally")

    def drop_space(self, reason: str) -> None:
        """Reduce an image, or every frame of a video, to one vector."""
        if not self.shape.spatial:
            return
        height, width, channels = self.shape.sizes[-3:]
        count = height * width * channels
        if count <= LARGEST_FLAT:
            self._adapt("flatten", f"{reason}, and {count} values are few enough")
        else:
            too_many = f"flattening would give {count} values"
            self._adapt("mean", f"{reason}, and {too_many}")
