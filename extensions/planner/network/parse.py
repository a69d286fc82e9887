"""Read the stack that a person wrote: `[conv2d: 32, lstm: {hidden: 64, layers: 2}]`."""

from functools import lru_cache
from typing import Any

from ..errors import PlanError, cut, quote
from ..reading.plain import NotPlainError, check_plain
from ..reading.plain_yaml import read_yaml
from .specification import LayerSpec, read_spec

EXAMPLE = "[conv2d: 32, mlp: 64]"
LONGEST_STACK = 200
# How much of a stack is quoted in messages.
LONGEST_QUOTE = 100


def parse_layers(stack: object) -> tuple[LayerSpec, ...]:
    """Read a stack written as YAML, or given as the list that YAML makes of it."""
    try:
        return _parse(stack)
    except NotPlainError as error:
        raise _malformed(quote(stack), str(error)) from None


def _parse(stack: object) -> tuple[LayerSpec, ...]:
    entries = _load(stack) if isinstance(stack, str) else stack
    check_plain(entries)
    if entries == "recommend":
        cure = "Answer preset: recommend, which asks for what it needs."
        raise PlanError("layers", "'recommend' is not a stack", cure)
    if not isinstance(entries, list):
        raise NotPlainError("is not a list")
    if not entries:
        raise _malformed("'[]'", "contains no layers")
    if len(entries) > LONGEST_STACK:
        raise NotPlainError(f"holds more than {LONGEST_STACK} layers")
    written = " ".join(stack.split()) if isinstance(stack, str) else _flow(entries)
    quoted = cut(written, LONGEST_QUOTE)
    specs = tuple(read_spec(entry, i, quoted) for i, entry in enumerate(entries, 1))
    count = sum(spec.count for spec in specs)
    if count > LONGEST_STACK:
        problem = f"becomes {count:,} layers, more than {LONGEST_STACK}"
        raise _malformed(quoted, problem, "Lower repeat or layers.")
    return specs


def _malformed(quoted: str, problem: str, cure: str = "") -> PlanError:
    return PlanError("layers", f"{quoted} {problem}", cure or f"Write it as {EXAMPLE}.")


# Before each question all presets are tried beside the answers so far.
@lru_cache(maxsize=128)
def _load(text: str) -> Any:
    return read_yaml(text)


def _flow(value: object) -> str:
    """Print a stack the short way: `[conv2d: 32, flatten]`."""
    if isinstance(value, list):
        return "[" + ", ".join(_flow_entry(entry) for entry in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {_flow(v)}" for k, v in value.items()) + "}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _flow_entry(entry: object) -> str:
    text = _flow(entry)
    return text[1:-1] if isinstance(entry, dict) and len(entry) == 1 else text
