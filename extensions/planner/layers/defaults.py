"""What a layer family does by default."""

from typing import Any

from .context import Context
from .layer import Layer, Layout
from .shape import Shape


def no_parameters(options: Any, layer: Layer) -> int:
    """Count no trainable parameters."""
    return 0


def no_problem(options: Any, inputs: Shape) -> tuple[str, str] | None:
    """Find nothing wrong."""
    return None


def no_padding(options: Any) -> tuple[int, int]:
    """Add nothing before and after."""
    return (0, 0)


def as_written(options: Any, context: Context) -> Any:
    """Leave the options as they are."""
    return options


def channels_last(options: Any, inputs: Shape) -> Layout:
    """Work with channels last."""
    return ""


def never(options: Any, inputs: Shape) -> bool:
    """Say that the order in memory does not matter."""
    return False


def no_rate(options: Any) -> float | None:
    """Return no rate of the layer's own."""
    return None


def nothing_inside(options: Any) -> bool:
    """Say that there is no room for dropout."""
    return False


def every_step(options: Any, inputs: Shape) -> tuple[int, int]:
    """Let each output step need the same input step."""
    return (1, 1)
