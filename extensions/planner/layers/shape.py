"""The shape of one example, channels last, without the batch axis."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """Sizes with the letters that name them.

    `axes` has one letter per axis: "F" for a vector, "TF" for a series, "HWC" for an
    image, "THWC" for a video, "T" for tokens; T counts steps, F features, H and W
    pixels, C channels.
    """

    axes: str
    sizes: tuple[int, ...]

    def __str__(self) -> str:
        """Print the sizes as in `(8, 8, 1)`; a vector as `(30)`."""
        return "(" + ", ".join(map(str, self.sizes)) + ")"

    @property
    def last(self) -> int:
        """The number of features or channels."""
        return self.sizes[-1]

    @property
    def count(self) -> int:
        """How many values one example has."""
        return math.prod(self.sizes)

    @property
    def timed(self) -> bool:
        """Whether there is an axis of steps."""
        return "T" in self.axes

    @property
    def spatial(self) -> bool:
        """Whether there are pixels."""
        return "H" in self.axes

    @property
    def space(self) -> tuple[int, ...]:
        """What a convolution or a pooling slides over: (H, W), or (T)."""
        return self.sizes[-3:-1] if self.spatial else self.sizes[:1]

    def with_last(self, size: int) -> "Shape":
        """Return the shape with another number of features or channels."""
        return Shape(self.axes, (*self.sizes[:-1], size))

    def with_space(self, space: tuple[int, ...]) -> "Shape":
        """Return the shape with other sizes of what a convolution slides over."""
        kept = len(self.sizes) - 1 - len(space)
        return Shape(self.axes, (*self.sizes[:kept], *space, self.last))

    def without_time(self) -> "Shape":
        """Return the shape of a single step."""
        return Shape(self.axes[1:], self.sizes[1:])

    def without_space(self, features: int) -> "Shape":
        """Return the shape with features in place of H, W and C."""
        kept = len(self.sizes) - 3
        return Shape(self.axes[:kept] + "F", (*self.sizes[:kept], features))


def letters(axes: str) -> str:
    """Print axes as people write them, "TF" as `(T, F)`."""
    return "(" + ", ".join(axes) + ")"
