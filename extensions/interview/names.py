"""Names that are safe wherever a project prints them."""

import keyword
import re
import sys
import unicodedata

from jinja2 import pass_context
from jinja2.runtime import Context

from ..planner import FRAMEWORKS

LONGEST_NAME = 100
UNPRINTABLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
MODULE_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")
TAKEN = {
    *(name for framework in FRAMEWORKS.values() for name in framework.modules),
    "matplotlib",
    "numpy",
    "PIL",
    "pytest",
    "scipy",
    "sklearn",
    "src",
    "test",
    "tests",
}


def project_name_problem(name: str) -> str:
    """Return what is wrong with a project's name, or an empty text."""
    if not name.strip():
        return "Write a name, such as Digit Reader."
    if len(name) > LONGEST_NAME:
        return f"Use at most {LONGEST_NAME} characters."
    hidden = [c for c in name if unicodedata.category(c) in UNPRINTABLE]
    if hidden:
        return f"Leave out the character {ascii(hidden[0])}."
    return ""


def package_name_problem(name: str) -> str:
    """Return why a name cannot be the package's, or an empty text."""
    if not MODULE_NAME.fullmatch(name):
        return f"Use a-z, 0-9 and _ only, a letter first; not {name[:40]!r}."
    if keyword.iskeyword(name) or keyword.issoftkeyword(name):
        return f"{name!r} is a keyword of Python."
    if name in sys.stdlib_module_names or name in TAKEN:
        return f"{name!r} would hide another module."
    return ""


def package_name_from(project_name: str) -> str:
    """Derive a package name from a project's name; it is always a valid one."""
    # casefold writes ß as ss, which is more than lower does.
    letters = unicodedata.normalize("NFKD", project_name).casefold()
    text = letters.encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "_", text).strip("_")[:50]
    return name if not package_name_problem(name) else f"model_{name}".rstrip("_")


@pass_context
def project_name_offered(context: Context) -> str:
    """Return the project's name to begin with: of own data, that of its folder."""
    if "data" not in context:
        return "Digit Reader"
    folder = str(context.get("_folder_name", ""))
    name = " ".join(re.findall(r"[^\W_]+", folder)).title()[:50].strip()
    return name if name and not project_name_problem(name) else "My Project"
