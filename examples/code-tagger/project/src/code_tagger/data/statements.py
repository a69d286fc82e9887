"""Assignments from Python's own source code, read character by character.

The statements come from the standard library of the Python that runs, or, where its
source is missing, from NumPy's. They change a little from version to version. Training,
validation and test statements come from different files.
"""

import ast
import sysconfig
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.model_selection import GroupShuffleSplit

from .splits import SPLIT_SEED, TEST_SHARE, VALIDATION_SHARE, Split

EXAMPLES = 2400
LENGTH = 48

# Token 0 is padding, 1 any other character, then the printable ASCII characters.
OTHER = 1
PRINTABLE = range(32, 127)
VOCABULARY = len(PRINTABLE) + 2

# (T)
INPUT_SHAPE = (LENGTH,)


def split_statements(label: Callable[[ast.Assign], Any]) -> dict[str, Split]:
    """Return the splits, x (N, T) and y (N, ...) from `label`; None leaves one out."""
    found = [(text, file, label(node)) for text, (file, node) in _read().items()]
    texts, files, labels = zip(
        *(row for row in found if row[2] is not None), strict=True
    )
    x, y, groups = encode(texts), np.stack(labels), np.array(files)
    rest, test = _part(groups, TEST_SHARE)
    train, validation = _part(groups[rest], VALIDATION_SHARE / (1 - TEST_SHARE))
    rows = {"train": rest[train], "validation": rest[validation], "test": test}
    return {name: Split(x[chosen], y[chosen]) for name, chosen in rows.items()}


def _part(files: np.ndarray, share: float) -> tuple[np.ndarray, np.ndarray]:
    """Split rows in two so that no file is in both."""
    splitter = GroupShuffleSplit(1, test_size=share, random_state=SPLIT_SEED)
    return next(splitter.split(files, groups=files))


@cache
def _read() -> dict[str, tuple[str, ast.Assign]]:
    """Return EXAMPLES different assignments with their files, by their text."""
    statements: dict[str, tuple[str, ast.Assign]] = {}
    for path in _sources():
        for statement in _assignments(path):
            statements.setdefault(ast.unparse(statement), (path.name, statement))
        if len(statements) >= EXAMPLES:
            break
    return dict(list(statements.items())[:EXAMPLES])


def _sources() -> list[Path]:
    """Return Python files, always in the same order."""
    folder = Path(sysconfig.get_path("stdlib"))
    return sorted(folder.glob("*.py")) or sorted(Path(np.__file__).parent.rglob("*.py"))


def _assignments(path: Path) -> Iterator[ast.Assign]:
    """Yield short assignments; none with f-strings, whose tokens vary by version."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (SyntaxError, UnicodeDecodeError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(ast.unparse(node)) <= LENGTH:
            if not any(isinstance(part, ast.JoinedStr) for part in ast.walk(node)):
                yield node


def encode(texts: tuple[str, ...]) -> np.ndarray:
    """Return tokens (N, T) int64, padded with 0 after the end of each text."""
    tokens = np.zeros((len(texts), LENGTH), dtype=np.int64)
    for row, text in zip(tokens, texts, strict=True):
        codes = [ord(c) - PRINTABLE.start + 2 for c in text]
        row[: len(codes)] = [c if 2 <= c < VOCABULARY else OTHER for c in codes]
    return tokens
