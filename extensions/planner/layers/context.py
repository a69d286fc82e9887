"""What a stack must fit: the data on one side, the task on the other."""

from dataclasses import dataclass
from typing import Literal

from .shape import Shape

Steps = Literal["", "each", "any"]


@dataclass(frozen=True)
class Context:
    """The examples, and the outputs that are wanted for them.

    `vocabulary` counts the different tokens, padding included, and is 0 for numbers;
    `padded` says that examples end in steps that do not count; `steps` is "each" where
    every step gets an output, "any" where the outputs form a sequence that may be
    shorter, "" where the whole example gets one.
    """

    inputs: Shape
    vocabulary: int = 0
    padded: bool = False
    steps: Steps = ""
