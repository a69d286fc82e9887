"""Read the stack that a person wrote: `[conv2d: 32, lstm: {hidden: 64, layers: 2}]`."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import yaml

from ..errors import PlanError
from .specification import LayerSpec, read_spec

EXAMPLE = "[conv2d: 32, mlp: 64]"
LONGEST_TEXT = 2000
LONGEST_STACK = 200


def parse_layers(stack: str | list[Any]) -> tuple[LayerSpec, ...]:
    """Read a stack written as YAML, or given as the list that YAML makes of it."""
    entries = _load(stack) if isinstance(stack, str) else stack
    if entries == "recommend":
        cure = "Answer preset: recommend, which asks for what it needs."
        raise PlanError("layers", "'recommend' is not a stack", cure)
    if not isinstance(entries, list):
        raise _malformed(stack, "is not a list")
    if not entries:
        raise _malformed(stack, "holds no layer")
    if len(entries) > LONGEST_STACK:
        raise _malformed(stack, f"holds more than {LONGEST_STACK} layers")
    quoted = _flow(entries)
    return tuple(read_spec(entry, i, quoted) for i, entry in enumerate(entries, 1))


def _malformed(stack: object, problem: str) -> PlanError:
    text = str(stack)[:60].replace("\n", " ")
    return PlanError("layers", f"{text!r} {problem}", f"Write it as {EXAMPLE}.")


# Before each question all presets are tried beside the answers so far.
@lru_cache(maxsize=128)
def _load(text: str) -> object:
    if len(text) > LONGEST_TEXT:
        raise _malformed(text, f"is longer than {LONGEST_TEXT} characters")
    try:
        _refuse_surprises(text)
        return yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        column = f" at column {mark.column + 1}" if mark else ""
        raise _malformed(text, f"is not YAML{column}: {error.problem}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        if isinstance(error, PlanError):
            raise
        raise _malformed(text, "is not YAML") from None


def _refuse_surprises(text: str) -> None:
    """Refuse what YAML allows and nobody means: aliases and keys given twice."""
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text)):
        raise _malformed(text, "uses a YAML alias")
    for node in _nodes(yaml.compose(text, Loader=yaml.SafeLoader)):
        if isinstance(node, yaml.MappingNode):
            names = [key.value for key, _ in node.value]
            twice = {str(name) for name in names if names.count(name) > 1}
            if twice:
                raise _malformed(text, f"gives {', '.join(sorted(twice))} twice")


def _nodes(node: Any) -> Iterable[yaml.Node]:
    if isinstance(node, yaml.Node):
        yield node
        for child in node.value if isinstance(node.value, list) else ():
            for part in child if isinstance(child, tuple) else (child,):
                yield from _nodes(part)


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
