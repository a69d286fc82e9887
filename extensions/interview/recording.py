"""Write the answers that a project keeps."""

from collections.abc import Mapping
from typing import Any

import yaml


class _Dumper(yaml.Dumper):
    """Writes texts of several lines line by line."""


def _write_text(dumper: yaml.Dumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _write_text)


def recorded(answers: Mapping[str, Any]) -> str:
    """Return answers as YAML, sorted by the names of the questions."""
    return str(
        yaml.dump(
            dict(answers),
            Dumper=_Dumper,
            indent=4,
            allow_unicode=True,
            default_flow_style=False,
        )
    )
