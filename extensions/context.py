"""The only file that Copier loads: it loads everything else privately.

During one `copier update` two versions of this template run in one Python process. A
module name made from a hash of the code keeps them apart; with a fixed name, or a path
on `sys.path`, the version that loads first would render both sides and the update would
silently change nothing.
"""

import hashlib
import importlib
import sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType

from jinja2 import Environment
from jinja2.ext import Extension

HERE = Path(__file__).resolve().parent


class ContextExtension(Extension):
    """Register the questionnaire's functions and the formatting of Python files."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        load_private(HERE, "interview").register(environment)


def load_private(directory: Path, package: str) -> ModuleType:
    """Import a directory's package under a name made from the directory's content."""
    digest = hashlib.sha256()
    for path in sorted(directory.rglob("*.py")):
        digest.update(path.relative_to(directory).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    name = f"_copier_deep_learning_{digest.hexdigest()[:16]}"
    if name not in sys.modules:
        spec = ModuleSpec(name, loader=None, is_package=True)
        spec.submodule_search_locations = [str(directory)]
        sys.modules[name] = module_from_spec(spec)
    return importlib.import_module(f"{name}.{package}")
