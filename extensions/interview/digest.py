"""The digest of a module's code that generated projects compute too."""

import ast
import hashlib


def code_digest(source: str) -> str:
    """Return a digest of code, without its imports, comments, docstrings and layout.

    A project's config.py holds the same function; tests compare the two.
    """
    tree = ast.parse(source)
    tree.body = [x for x in tree.body if not isinstance(x, ast.Import | ast.ImportFrom)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            documented = ast.get_docstring(node) is not None
            node.body = node.body[documented:] or [ast.Pass()]
    return hashlib.sha256(ast.unparse(tree).encode()).hexdigest()[:16]
