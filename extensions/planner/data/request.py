"""What is asked of the data: the answers about them, read."""

from dataclasses import dataclass

from ..layers.shape import Shape
from ..objective.task import Task
from .roles import Roles
from .schema import Schema
from .source import Source


@dataclass(frozen=True)
class DataRequest:
    """The answers about the data; of demo data, whose size is known, the first four.

    `inputs` is the shape of one example, `outputs` how many a network has,
    `vocabulary` counts the different tokens, padding included, `padded` says that
    examples differ in length, `roles` what the columns of a table are for, and `schema`
    what they hold.
    """

    kind: str
    source: Source
    task: Task
    per_step: bool
    inputs: Shape | None = None
    outputs: int = 0
    vocabulary: int = 0
    padded: bool = False
    roles: Roles = Roles()
    schema: Schema = Schema()
