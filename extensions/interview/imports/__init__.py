"""Python files leave the template with the imports that they need.

A template leaves out its imports. When it is rendered, the names that the text reads
but does not define are looked up, and the imports are written behind the docstring in
the order of isort. Where a name comes from is written as an import statement, in

- `template/imports.py`: the standard library, packages that every project may use, and
  the modules of a project, `from .config import Config`;
- `template/frameworks/NAME/imports.py`: what that framework adds, or has elsewhere.

The imports of a project's modules are relative to its package, wherever in it a module
stands, and become absolute in its tests. An import that a template does write stays,
such as one whose module depends on the answers; what is missing joins those at the top.
A name that no table has ends the rendering, with the name and the template.
"""

from .completing import ImportingTemplate, Origins, complete
from .names import names_read

__all__ = ["ImportingTemplate", "Origins", "complete", "names_read"]
