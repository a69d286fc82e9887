"""What a stack must fit: the data on one side, the task on the other."""

from dataclasses import dataclass

from .shape import Shape


@dataclass(frozen=True)
class Setting:
    """The examples and what is wanted of them.

    `vocabulary` counts the different tokens, padding included, and is 0 for numbers;
    `padded` says that examples end in steps that do not count; `per_step` that every
    step gets an output.
    """

    inputs: Shape
    vocabulary: int = 0
    padded: bool = False
    per_step: bool = False
