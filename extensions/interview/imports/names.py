"""The names that a module reads and does not define.

By the syntax tree alone, so that the answer is the same in every version of Python;
what `symtable` tells of annotations differs between them.
"""

import ast
import builtins
from collections.abc import Iterable, Iterator

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
# What every module knows.
KNOWN = {*dir(builtins), "__file__"}


def names_read(text: str) -> set[str]:
    """Return the names that must come from elsewhere.

    A text that is no Python reads nothing here: Black, which comes next, says where it
    is wrong.
    """
    try:
        body = ast.parse(text).body
    except SyntaxError:
        return set()
    own = set(_bound(body))
    return {*_read(body, own, own), *(set(_listed(body)) - own)} - KNOWN


def _listed(body: list[ast.stmt]) -> Iterator[str]:
    """Yield the names that `__all__` holds."""
    for node in body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            yield from ast.literal_eval(node.value)


def _read(nodes: Iterable[ast.AST], seen: set[str], beyond: set[str]) -> Iterator[str]:
    """Yield the names that nodes read and that are not among those seen.

    `beyond` are the names that functions in them see: not those of a class around.
    """
    for node in nodes:
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load) and node.id not in seen:
                yield node.id
        elif isinstance(node, FUNCTIONS):
            yield from _read(_outside(node), seen, beyond)
            inside = node.body if isinstance(node.body, list) else [node.body]
            own = beyond | set(_arguments(node.args)) | set(_bound(inside))
            yield from _read(inside, own, own)
        elif isinstance(node, ast.ClassDef):
            around = [*node.decorator_list, *node.bases, *node.keywords]
            yield from _read(around, seen, beyond)
            yield from _read(node.body, beyond | set(_bound(node.body)), beyond)
        elif isinstance(node, COMPREHENSIONS):
            targets = [generator.target for generator in node.generators]
            own = set(_bound(targets))
            parts = ast.iter_child_nodes(node)
            yield from _read(parts, seen | own, beyond | own)
        else:
            yield from _read(ast.iter_child_nodes(node), seen, beyond)


def _outside(
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda,
) -> list[ast.AST]:
    """Return what of a function is computed where it is defined."""
    decorators = [] if isinstance(node, ast.Lambda) else node.decorator_list
    returns = None if isinstance(node, ast.Lambda) else node.returns
    return [*decorators, node.args, *([returns] if returns else [])]


def _arguments(arguments: ast.arguments) -> Iterator[str]:
    return (node.arg for node in ast.walk(arguments) if isinstance(node, ast.arg))


def _bound(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the names that nodes give a value, those of inner scopes left out."""
    for node in nodes:
        match node:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                yield name
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
                continue
            case ast.Lambda():
                continue
            case ast.Import() | ast.ImportFrom():
                yield from (a.asname or a.name.split(".")[0] for a in node.names)
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
                yield name
            case ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
                yield name
        if isinstance(node, COMPREHENSIONS):
            yield from _assigned_inside(node)
        else:
            yield from _bound(ast.iter_child_nodes(node))


def _assigned_inside(comprehension: ast.AST) -> Iterator[str]:
    """Yield what `:=` assigns in a comprehension, which the scope around it sees."""
    for node in ast.walk(comprehension):
        if isinstance(node, ast.NamedExpr):
            yield node.target.id
