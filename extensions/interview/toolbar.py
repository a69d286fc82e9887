"""The bar below a prompt, which says what is wrong with an answer."""

import textwrap

from prompt_toolkit.application import get_app_or_none
from prompt_toolkit.filters import has_validation_error, to_filter
from prompt_toolkit.layout import ConditionalContainer, Layout, Window, walk

# How Copier begins every refusal.
BEGINNING = "Validation error for question '{}': "


def fit_toolbar(name: str, refusal: str) -> str:
    """Break a refusal into lines for the bar, and make room in it for all of them.

    Left alone, the bar is one line high, and cuts it at the edge of the terminal.
    """
    app = get_app_or_none()
    if app is None:
        return refusal
    _make_room(app.layout)
    indent = " " * len(BEGINNING.format(name))
    width = app.output.get_size().columns
    lines = textwrap.wrap(refusal, width, initial_indent=indent)
    return "\n".join(lines).removeprefix(indent)


def _make_room(layout: Layout) -> None:
    """Let the bar be as high as its text."""
    bars = (
        part.content
        for part in walk(layout.container)
        if isinstance(part, ConditionalContainer)
        and part.filter is has_validation_error
    )
    for bar in bars:
        if isinstance(bar, Window):
            bar.height = None
            bar.dont_extend_height = to_filter(True)
