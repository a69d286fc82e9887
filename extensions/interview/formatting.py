"""Python files leave the template formatted by Black, and valid."""

import json
import re
import textwrap
import traceback
from functools import lru_cache
from typing import Any

from copier.errors import UserMessageError
from jinja2 import TemplateError

from .imports import ImportingTemplate

SURROUNDING_LINES = 2
WIDTH = 88
# Metrics whose names are no words.
METRICS = {
    "r2": "R²",
    "recall_at_1": "recall@1",
    "micro_f1": "micro F1",
    "macro_f1": "macro F1",
    "roc_auc": "ROC AUC",
}
INSTALL = "uvx --with copier-template-extensions --with black copier copy --trust …"


class FormattedTemplate(ImportingTemplate):
    """A template whose Python files are formatted, and whose errors name the file."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Render; format what varies in a Python file."""
        try:
            text = super().render(*args, **kwargs)
        except TemplateError as error:
            if not self.name:
                raise
            where = f"{self.name}, line {self._line(error)}"
            raise UserMessageError(f"{where}: {error}") from None
        return format_python(text, self.name) if self.name and self.varies else text

    def _line(self, error: TemplateError) -> int | str:
        frames = traceback.extract_tb(error.__traceback__)
        lines = [f.lineno for f in frames if f.filename == self.filename]
        return (lines[-1] if lines else None) or "?"


@lru_cache(maxsize=256)
def format_python(text: str, name: str) -> str:
    """Format a rendered file; `name` is its template's, for messages."""
    # Imported here: the questions, and every wrong answer, do without it.
    try:
        import black
        from black.parsing import InvalidInput
    except ImportError:
        raise UserMessageError(f"Black is not installed. Run: {INSTALL}") from None
    try:
        return black.format_str(text, mode=black.Mode())
    except InvalidInput as error:
        raise UserMessageError(
            f"{name} does not render to {_place(text, error)}"
        ) from None


def _place(text: str, error: Exception) -> str:
    found = re.search(r"(\d+):\d+", str(error))
    number = int(found[1]) if found else 1
    lines = list(enumerate(text.splitlines(), 1))
    first = max(0, number - 1 - SURROUNDING_LINES)
    shown = [f"{i:5} {line}" for i, line in lines[first : number + SURROUNDING_LINES]]
    return "\n".join([f"valid Python (line {number} of the output):", *shown])


def lines(text: str, width: int) -> str:
    """Indent the lines of a snippet; one without text leaves no line behind."""
    text = text.strip("\n")
    return textwrap.indent(text, " " * width) + "\n" if text else ""


def statements(text: str, width: int) -> str:
    """Indent statements; what was left out of them leaves no empty line behind."""
    kept = [line for line in text.splitlines() if line.strip()]
    return lines("\n".join(kept), width)


def wrapped(text: str, indent: int) -> str:
    """Break the lines of a docstring that will stand so far to the right."""
    return textwrap.fill(text, WIDTH - indent)


def literal(text: str, column: int = 8) -> str:
    """Print a text as a string of Python, in brackets where it is long.

    It will stand so many columns to the right, and in brackets 8, in pieces that end
    behind commas.
    """
    pieces = [""]
    for part in re.split(r"(?<=, )", text):
        if len(pieces[-1] + part) > WIDTH - 10:
            pieces.append("")
        pieces[-1] += part
    quoted = " ".join(json.dumps(piece, ensure_ascii=False) for piece in pieces)
    return quoted if len(text) <= WIDTH - column - 2 else f"({quoted})"


def metric_name(metric: str) -> str:
    """Print the name of a metric as the field writes it."""
    return METRICS.get(metric, metric.replace("_", " "))


def thousands(number: int) -> str:
    """Print a count with separators, 12,345."""
    return f"{int(number):,}"


def toml(text: str) -> str:
    """Print a text as a TOML string."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
