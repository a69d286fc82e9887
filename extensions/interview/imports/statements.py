"""Import statements: read from a table, and written in the order of isort."""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Import:
    """One imported name: `from module import member as alias`.

    Without a member it is `import module as alias`. A module of the project itself has
    its dots in front.
    """

    module: str
    member: str
    alias: str

    @property
    def name(self) -> str:
        """The name that the importing module sees."""
        return self.alias or self.member or self.module.split(".")[0]

    def seen_from(self, folder: tuple[str, ...]) -> "Import":
        """Return it for a module in a folder of the package, not at its top."""
        if not self.module.startswith("."):
            return self
        parts = self.module[1:].split(".")
        shared = 0
        while shared < len(folder) and parts[shared : shared + 1] == [folder[shared]]:
            shared += 1
        dots = "." * (len(folder) - shared + 1)
        return replace(self, module=dots + ".".join(parts[shared:]))

    def seen_from_outside(self, package: str) -> "Import":
        """Return it for a module that is not in the package."""
        if not self.module.startswith("."):
            return self
        return replace(self, module=f"{package}{self.module}".rstrip("."))


def read(statements: Iterable[ast.stmt]) -> Iterator[Import]:
    """Yield what import statements import; leave other statements out."""
    for node in statements:
        if isinstance(node, ast.Import):
            yield from (Import(a.name, "", a.asname or "") for a in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from (Import(module, a.name, a.asname or "") for a in node.names)


def write(imports: Iterable[Import], package: str) -> str:
    """Write import statements: those of a project's package are the last group."""
    groups: dict[int, set[Import]] = defaultdict(set)
    for found in imports:
        groups[_group(found, package)].add(found)
    return "\n".join("".join(_write(groups[number])) for number in sorted(groups))


def _group(found: Import, package: str) -> int:
    top = found.module.split(".")[0]
    if not top:
        return 3
    if top == package:
        return 2
    return 0 if top in sys.stdlib_module_names else 1


def _write(group: set[Import]) -> Iterator[str]:
    """Yield the lines of a group."""
    modules = (found for found in group if not found.member)
    for found in sorted(modules, key=lambda found: _natural(found.module)):
        yield f"import {found.module}{_as(found)}\n"
    statements: dict[tuple[str, str], list[Import]] = defaultdict(list)
    for found in group:
        if found.member:
            apart = found.member if found.alias else ""
            statements[found.module, apart].append(found)
    for module, apart in sorted(statements, key=_order_of_modules):
        members = sorted(statements[module, apart], key=_order_of_members)
        named = ", ".join(found.member + _as(found) for found in members)
        yield f"from {module} import {named}\n"


def _as(found: Import) -> str:
    return f" as {found.alias}" if found.alias else ""


def _order_of_modules(key: tuple[str, str]) -> tuple[object, ...]:
    """Put the folder further out first, as Ruff does."""
    module = key[0].lstrip(".")
    return (-(len(key[0]) - len(module)), _natural(module), key[1])


def _order_of_members(found: Import) -> tuple[object, ...]:
    """Put constants first, then classes, then all else."""
    name = found.member
    constant = name.isupper() and len(name) > 1
    return (0 if constant else 1 if name[0].isupper() else 2, _natural(name))


def _natural(name: str) -> list[tuple[int, str]]:
    """Return a key that puts depth2 before depth10."""
    parts = re.findall(r"\d+|\D", name.lower())
    return [(int(p), "") if p.isdigit() else (10**9, p) for p in parts]
