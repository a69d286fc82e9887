"""What a person knows about the data, and how many layers follow from it."""

from dataclasses import dataclass

from ..layers.shape import Shape

# What a person can answer, each with what it means.
STRUCTURES = {
    "simple": "few features, each informative by itself",
    "textured": "local patterns: edges, peaks, words next to each other",
    "hierarchical": "patterns made of patterns: objects, gestures, sentences",
}
REACHES = {
    "short": "a few steps suffice",
    "medium": "what happened dozens of steps ago still matters",
    "long": "the beginning and the end must be related",
}
AMOUNTS = {
    "few": "below 1,000",
    "some": "from 1,000 to 100,000",
    "many": "above 100,000",
}

# Layers that read the structure, by the number of examples.
DEPTHS = {
    "simple": {"few": 1, "some": 1, "many": 2},
    "textured": {"few": 3, "some": 3, "many": 5},
    "hierarchical": {"few": 5, "some": 6, "many": 10},
}
RANGES = {"simple": "1 or 2", "textured": "3 to 5", "hierarchical": "5 to 10"}
WIDTHS = {"few": 16, "some": 32, "many": 64}
MOST_BLOCKS = 6
# With more, convolutions over steps learn worse, since they have no shortcuts.
MOST_PLAIN = 6


@dataclass(frozen=True)
class Situation:
    """What the advice follows from.

    `several_outputs` says that an example has more than one output: one for
    each step, or a sequence. `inputs` is the shape of an example.
    """

    inputs: Shape
    several_outputs: bool
    structure: str
    reach: str
    examples: str

    @property
    def depth(self) -> int:
        """How many layers the structure asks for."""
        return DEPTHS[self.structure][self.examples]

    @property
    def width(self) -> int:
        """How wide the first layer is."""
        return WIDTHS[self.examples]

    @property
    def uses_attention(self) -> bool:
        """Whether a transformer combines the steps."""
        return self.reach == "long" and self.examples != "few"

    @property
    def time_layers(self) -> int:
        """How many of the layers combine the steps."""
        if not self.inputs.timed:
            return 0
        if self.uses_attention:
            return min(max(1, self.depth - self._in_front), MOST_BLOCKS)
        return {"short": int(self.inputs.spatial), "medium": 1, "long": 2}[self.reach]

    @property
    def _in_front(self) -> int:
        """How many layers come before a transformer, to read local patterns."""
        if self.inputs.spatial:
            return max(1, self.depth // 2)
        return 0 if self.inputs.axes == "T" else min(2, self.depth - 1)

    @property
    def local_layers(self) -> int:
        """How many of the layers read local patterns."""
        needed = self.inputs.spatial or self.reach == "short"
        count = max(self.depth - self.time_layers, int(needed))
        return count if self.inputs.spatial else min(count, MOST_PLAIN)
