"""What the suite tells at its end, from what its tests recorded."""

from collections.abc import Callable, Iterable
from typing import Any

from .parity import summary as parity
from .projects.matrix import coverage

# What a test records under this name, the title, and what makes lines of it.
SUMMARIES: tuple[tuple[str, str, Callable[[list[Any]], Iterable[str]]], ...] = (
    ("parity", "PyTorch against Keras: largest differences", parity.summarise),
    ("matrix", "The questionnaire, executed", coverage.summarise),
)


def summarise(terminalreporter: Any) -> None:
    """Print how far the frameworks are apart, and what the executed projects cover."""
    for name, title, lines in SUMMARIES:
        rows = recorded(terminalreporter, name)
        if rows:
            terminalreporter.section(title)
            for line in lines(rows):
                terminalreporter.line(line)


def recorded(terminalreporter: Any, name: str) -> list[Any]:
    """Return what tests recorded under a name."""
    reports = [*terminalreporter.getreports("passed")]
    reports += terminalreporter.getreports("failed")
    properties = (getattr(report, "user_properties", []) for report in reports)
    return [value for found in properties for key, value in found if key == name]
