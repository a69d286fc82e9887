"""What types of answers Copier takes for the types of questions."""

from contextlib import suppress

from ..planner import NotPlainError, quote, read_yaml

BOOLEANS = {"true", "false", "yes", "no", "y", "n", "on", "off", "1", "0"}


def as_list(value: object) -> object:
    """Read a list that came as text; anything else stays what it is."""
    with suppress(NotPlainError):
        return read_yaml(value) if isinstance(value, str) else value
    return value


def type_problem(value: object, kind: str) -> str:
    """Return what is wrong with the type of an answer, for a question of a type."""
    if kind in ("str", "path") and isinstance(value, list | dict):
        return f"{quote(value)} is not a text."
    if kind == "int" and not str(value).removeprefix("-").isdecimal():
        return f"{quote(value)} is not a whole number."
    if kind == "bool" and str(value).lower() not in BOOLEANS:
        return f"{quote(value)} is neither true nor false."
    return ""
