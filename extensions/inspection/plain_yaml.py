"""Write YAML in which every name and value is a text, quoted where it must be."""

import json
import re
from collections.abc import Iterable

# What YAML reads as something else than text, or might one day.
SPECIAL = {"yes", "no", "on", "off", "true", "false", "null"}
# Texts that need no quotes anywhere, and those that need none behind a name.
PLAIN = re.compile(r"[^\W\d_](?:[\w./%€$£+()°²³ -]*[\w/%€$£)°²³])?")
PLAIN_LINE = re.compile(r"[^\W\d_](?:[\w./%€$£+()°²³ ,?*-]|:(?=%))*")


def write_text(text: str) -> str:
    """Return a text as an entry of a list, or as a name."""
    return _quoted(text, PLAIN)


def write_line(text: str) -> str:
    """Return a text that stands behind a name, to the end of its line."""
    return _quoted(text, PLAIN_LINE)


def write_list(texts: Iterable[str]) -> str:
    """Return a list of texts in one line."""
    return f"[{', '.join(map(write_text, texts))}]"


def _quoted(text: str, plain: re.Pattern[str]) -> str:
    usual = text.strip() == text and text.lower() not in SPECIAL
    if usual and text.isprintable() and plain.fullmatch(text):
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else _escape(c) for c in quoted)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
