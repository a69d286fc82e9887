"""A rendered module, with the imports that it still needs."""

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from copier.errors import UserMessageError
from jinja2 import Template

from .names import names_read
from .statements import Import, read, write

TABLES = ("template/imports.py", "template/frameworks/{framework}/imports.py")
# A name may be conditional: `{% if … %}test_behavior.py{% endif %}.jinja`.
PYTHON = re.compile(r"\.py(\{% end(if|yield) %\})?\.jinja$")
# A stored file, pulled in as it is, was formatted when it was stored.
STORED = re.compile(r'\{% include [^%]*\.py" %\}\s*')
PACKAGE = "{{ package_name }}"
TESTS = "template/project/tests/"


@dataclass(frozen=True)
class Origins:
    """Where names come from, in one project.

    `package` is what the project's package is called.
    """

    table: Mapping[str, Import]
    package: str

    def imports(self, names: Iterable[str], template: str) -> set[Import]:
        """Return the imports of names, for the module that a template is of."""
        unknown = sorted(set(names) - self.table.keys())
        if unknown:
            raise UserMessageError(
                f"{template}: no table of imports has {', '.join(unknown)}. Add "
                f"{'it' if len(unknown) == 1 else 'them'} to {' or '.join(TABLES)}."
            )
        found = {self.table[name] for name in names}
        if template.startswith(TESTS):
            return {one.seen_from_outside(self.package) for one in found}
        return {one.seen_from(_folder(template)) for one in found}


class ImportingTemplate(Template):
    """A template whose Python files import what they use."""

    @property
    def varies(self) -> bool:
        """Whether it is of a Python file that was not stored as it is."""
        loader = self.environment.loader
        if not self.name or not PYTHON.search(self.name) or loader is None:
            return False
        source, _, _ = loader.get_source(self.environment, self.name)
        return STORED.fullmatch(source) is None

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Render, and write the imports of a Python file."""
        text = super().render(*args, **kwargs)
        if not self.varies or self.name is None:
            return text
        return complete(text, self.name, self._origins(dict(*args, **kwargs)))

    def _origins(self, context: Mapping[str, Any]) -> Origins:
        loader = self.environment.loader
        table: dict[str, Import] = {}
        for path in TABLES:
            place = path.format(framework=context["framework"])
            assert loader is not None
            table |= _read_table(loader.get_source(self.environment, place)[0])
        return Origins(table, context.get("package_name", ""))


@lru_cache
def _read_table(source: str) -> dict[str, Import]:
    return {found.name: found for found in read(ast.parse(source).body)}


def complete(text: str, template: str, origins: Origins) -> str:
    """Return a module with its imports; one that lacks none is left as it is."""
    missing = names_read(text)
    if not missing:
        return text
    first, last, own = _imports_at_the_top(ast.parse(text))
    lines = text.splitlines(keepends=True)
    if any("#" in line for line in lines[first:last]):
        raise UserMessageError(f"{template}: a comment among its imports would be lost")
    wanted = {*own, *origins.imports(missing, template)}
    head = "".join(lines[:first]) + "\n" * (first > 0)
    # One empty line behind them: where there must be two, Black adds the other.
    rest = "".join(lines[last:]).lstrip("\n")
    return head + write(wanted, origins.package) + "\n" + rest


def _imports_at_the_top(tree: ast.Module) -> tuple[int, int, list[Import]]:
    """Return the lines behind the docstring and behind the imports, and those."""
    body = tree.body
    documented = ast.get_docstring(tree) is not None
    first = last = body[0].end_lineno or 0 if documented else 0
    imports: list[ast.stmt] = []
    for node in body[documented:]:
        if not isinstance(node, ast.Import | ast.ImportFrom):
            break
        imports.append(node)
        last = node.end_lineno or last
    return first, last, list(read(imports))


def _folder(template: str) -> tuple[str, ...]:
    """Return the folder of the package that a template's module stands in."""
    _, _, place = template.partition(f"{PACKAGE}/")
    parts = re.sub(r"\{%.*?%\}", "", place).split("/")[:-1]
    return tuple(parts)
