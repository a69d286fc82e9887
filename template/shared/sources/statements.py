"""Assignments from Python's own source code, read character by character.

The statements come from the standard library of the Python that runs, or, where its
source is missing, from NumPy's. They change a little from version to version.
"""

import ast
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np

EXAMPLES = 2400
LENGTH = 48

# Token 0 is padding, 1 any other character, then the printable ASCII characters.
OTHER = 1
PRINTABLE = range(32, 127)
VOCABULARY = len(PRINTABLE) + 2

# (T)
INPUT_SHAPE = (LENGTH,)


@cache
def read_statements() -> list[ast.Assign]:
    """Return EXAMPLES different assignments, each on one line of at most LENGTH."""
    statements = {}
    for path in _sources():
        for statement in _assignments(path):
            statements.setdefault(ast.unparse(statement), statement)
        if len(statements) >= EXAMPLES:
            break
    return list(statements.values())[:EXAMPLES]


def _sources() -> list[Path]:
    """Return Python files, always in the same order."""
    folder = Path(sysconfig.get_path("stdlib"))
    return sorted(folder.glob("*.py")) or sorted(Path(np.__file__).parent.rglob("*.py"))


def _assignments(path: Path) -> Iterator[ast.Assign]:
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (SyntaxError, UnicodeDecodeError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(ast.unparse(node)) <= LENGTH:
            yield node


def encode(texts: list[str]) -> np.ndarray:
    """Return tokens (N, T) int64, padded with 0 behind each text's end."""
    tokens = np.zeros((len(texts), LENGTH), dtype=np.int64)
    for row, text in zip(tokens, texts, strict=True):
        codes = [ord(c) - PRINTABLE.start + 2 for c in text]
        row[: len(codes)] = [c if 2 <= c < VOCABULARY else OTHER for c in codes]
    return tokens
