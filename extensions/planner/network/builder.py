"""The layers so far, the shape that they give, and the adapters it knows."""

from dataclasses import replace

from ..layers import LAYERS, Family
from ..layers.context import Setting
from ..layers.options import Options
from .layer import Layer

LARGEST_FLAT = 4096
EMBEDDING_SIZE = 64
LAST_STATE = "after the last step its hidden state has read all the steps"


class Chain:
    """A network that grows layer by layer."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.shape = setting.inputs
        self.layers: list[Layer] = []
        self._counts: dict[str, int] = {}
        self._block_inputs = setting.inputs

    @property
    def ends_recurrent(self) -> bool:
        """Whether the last layer is recurrent and still gives all its steps."""
        if not self.layers or not self.shape.timed:
            return False
        return LAYERS[self.layers[-1].kind].group == "recurrent"

    def append(
        self, family: Family, options: Options, *, name: str = "", reason: str = ""
    ) -> Layer:
        """Add a layer that fits."""
        outputs = family.outputs(options, self.shape)
        if options.get("opens_block"):
            self._block_inputs = self.shape
        if options.get("closes_block"):
            options = self._shortcut(options, outputs.sizes)
        layer = Layer(
            name=name or self._name(family),
            kind=family.name,
            title=family.title(options),
            options=options,
            inputs=self.shape,
            outputs=outputs,
            parameters=family.parameters(options, self.shape),
            padding=family.padding(options),
            reason=reason,
        )
        self.layers.append(layer)
        self.shape = outputs
        return layer

    def _shortcut(self, options: Options, outputs: tuple[int, ...]) -> Options:
        """Choose how a block's input reaches its end."""
        if self._block_inputs.sizes == outputs:
            return {**options, "shortcut": "identity"}
        before = self._block_inputs
        return {
            **options,
            "shortcut": "projection",
            "shortcut_channels": before.last,
            "shortcut_stride": -(-before.space[0] // outputs[-3]),
        }

    def _name(self, family: Family) -> str:
        self._counts[family.stem] = self._counts.get(family.stem, 0) + 1
        return f"{family.stem}{self._counts[family.stem]}"

    def _adapt(self, kind: str, reason: str, **options: int) -> None:
        family = LAYERS[kind]
        settled = family.settle(options, self.setting)
        self.append(family, settled, reason=reason)

    def embed(self, reason: str, size: int | None = None) -> None:
        """Turn tokens into vectors."""
        if self.shape.axes == "T":
            self._adapt("embedding", reason, size=size or EMBEDDING_SIZE)

    def project(self, size: int) -> None:
        """Bring the features to the model dimension of a transformer."""
        if self.shape.axes == "TF" and self.shape.last != size:
            reason = f"transformer needs D = {size} features and gets {self.shape.last}"
            self._adapt("projection", reason, size=size)

    def place(self) -> None:
        """Tell a transformer where in time every step stands."""
        placed = any(layer.kind == "positions" for layer in self.layers)
        if self.shape.axes == "TF" and not placed:
            self._adapt("positions", "attention alone does not see the order of steps")

    def keep_last_state(self, reason: str) -> None:
        """Let the last layer give its final hidden state instead of all steps."""
        self.shape = self.shape.without_time()
        self.layers[-1] = replace(
            self.layers[-1], outputs=self.shape, returns="last", reason=reason
        )

    def drop_time(self, reason: str) -> None:
        """Bring a series to one vector."""
        if not self.shape.timed:
            return
        if self.ends_recurrent:
            self.keep_last_state(f"{reason}; {LAST_STATE}")
        else:
            self._adapt("mean", f"{reason}, so all steps count alike")

    def drop_space(self, reason: str) -> None:
        """Bring an image, or every frame of a video, to one vector."""
        if not self.shape.spatial:
            return
        height, width, channels = self.shape.sizes[-3:]
        count = height * width * channels
        if count <= LARGEST_FLAT:
            self._adapt("flatten", f"{reason}, and {count} numbers are few")
        else:
            too_many = f"flattening would give {count} numbers"
            self._adapt("mean", f"{reason}, and {too_many}")
