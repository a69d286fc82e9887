"""The shape of one example, channels last, without the batch axis."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """Sizes with the letters that name them.

    `axes` holds one letter an axis: "F" for a vector, "TF" for a series, "HWC" for an
    image; T counts steps, F features, H and W pixels, C channels.
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
        """How many numbers one example holds."""
        total = 1
        for size in self.sizes:
            total *= size
        return total

    def with_last(self, size: int) -> "Shape":
        """Return the shape with another number of features or channels."""
        return Shape(self.axes, (*self.sizes[:-1], size))


def letters(axes: str) -> str:
    """Print axes as people write them, "TF" as `(T, F)`."""
    return "(" + ", ".join(axes) + ")"
