"""What stands in for chat calls in one test file, function by function. The file is only looked at, by ``ast``."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass

NEEDLE = re.compile(rb"chat\s*\.\s*completions|chat/completions|\bchoices\b|\bChatCompletion")
_PATCHING = frozenset({"patch", "object", "setattr", "dict", "multiple", "spy", "replace"})

Resolve = Callable[[str], "str | None"]
"""Gives the project's file that a dotted name lies in, None for a name outside the project."""

Imported = Callable[[ast.stmt], "Iterator[tuple[str, str]]"]


@dataclass(frozen=True)
class Double:
    """The stand-ins of one function: their places, the files that it patches, or else those whose names it uses.

    ``name`` is what tests ask for to get them (a fixture or helper), empty where they get them without asking. A place
    is a line (from 1) and a column (from 0, in bytes of UTF-8).
    """

    name: str
    places: tuple[tuple[int, int], ...]
    patched: frozenset[str]
    used: frozenset[str]


def doubles_in(
    source: bytes, imported: Callable[[ast.stmt], Iterator[tuple[str, str]]], resolve: Resolve
) -> list[Double]:
    """Gives the stand-ins of one file, function by function.

    ``imported`` gives, for an import statement, the names it binds and the project's files behind them.
    """
    if NEEDLE.search(source) is None:
        return []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names.update(imported(node))
    return [double for name, scope in _scopes(tree) if (double := _first(name, scope, names, resolve)) is not None]


def _scopes(tree: ast.Module) -> Iterator[tuple[str, list[ast.AST]]]:
    """Gives the nodes of each function that isn't nested in another, and of what lies outside of functions."""
    outside: list[ast.AST] = []
    queue: list[tuple[ast.AST, bool]] = [(tree, False)]
    while queue:
        node, in_class = queue.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            unasked = in_class or any("autouse" in ast.dump(decorator) for decorator in node.decorator_list)
            yield "" if unasked else node.name, list(ast.walk(node))
        else:
            outside.append(node)
            in_class = in_class or isinstance(node, ast.ClassDef)
            queue.extend((child, in_class) for child in ast.iter_child_nodes(node))
    yield "", outside


def _first(name: str, nodes: list[ast.AST], names: dict[str, str], resolve: Resolve) -> Double | None:
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    labels = {id(arg) for node in nodes if isinstance(node, ast.Call) for arg in _labels(node)}
    places = sorted(
        (node.lineno, node.col_offset)
        for node in nodes
        if isinstance(node, ast.expr | ast.stmt) and id(node) not in labels and _is_double(node, called)
    )
    if not places:
        return None
    patched: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Call):
            patched.update(_patched(node, names, resolve))
    used = {names[node.id] for node in nodes if isinstance(node, ast.Name) and node.id in names}
    return Double(name, tuple(places), frozenset(patched), frozenset(used))


def _labels(node: ast.Call) -> list[ast.expr]:
    """Gives what a request is made of by hand: it stands in for no call, errors only name it."""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return [*node.args, *(keyword.value for keyword in node.keywords)] if name == "Request" else []


def _is_double(node: ast.AST, called: set[int]) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and ("chat.completions" in node.value or "/chat/completions" in node.value)
    if isinstance(node, ast.Attribute):
        chain = _chain(node)
        if chain[:2] == ["completions", "chat"]:
            return False
        return chain[1:3] == ["completions", "chat"] and id(node) not in called
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        return name.startswith("ChatCompletion") or any(keyword.arg == "choices" for keyword in node.keywords)
    if isinstance(node, ast.Assign):
        return any("choices" in _names(target) for target in node.targets)
    if isinstance(node, ast.Dict):
        return any(isinstance(key, ast.Constant) and key.value == "choices" for key in node.keys)
    return False


def _chain(node: ast.expr) -> list[str]:
    names = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return names


def _names(node: ast.expr) -> list[str]:
    """Gives the names in a chain of attributes and elements."""
    names = []
    while isinstance(node, ast.Attribute | ast.Subscript):
        if isinstance(node, ast.Attribute):
            names.append(node.attr)
        node = node.value
    return [*names, node.id] if isinstance(node, ast.Name) else names


def _patched(node: ast.Call, names: dict[str, str], resolve: Resolve) -> Iterator[str]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name not in _PATCHING or not node.args:
        return
    target = node.args[0]
    if isinstance(target, ast.Constant) and isinstance(target.value, str):
        path = resolve(target.value)
        if path is not None:
            yield path
        return
    while isinstance(target, ast.Attribute):
        target = target.value
    if isinstance(target, ast.Name) and target.id in names:
        yield names[target.id]
