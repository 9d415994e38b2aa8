"""Code of the project that puts something of its own in the place of the SDK's chat methods.

Other files than those under analysis are only looked at, by the standard library's ``ast``.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator

from chat2responses.plan.draft import Spot

_METHODS = frozenset({"create", "parse", "stream"})
_NEEDLE = re.compile(rb"ompletions[\s\\]*\.[\s\\]*(?:create|parse|stream)[\s\\)]*=(?!=)|\bsetattr\s*\(|resources\.chat")
_BOTH = re.compile(rb"[Rr]esponses\s*\.\s*create\s*=[^=]|[\"']Responses\.create[\"']|setattr\([\w.]*[Rr]esponses\s*,")
"""A file with this stands in the way of both APIs."""
_READERS = frozenset({"import_module", "__import__", "getLogger", "get", "replace", "startswith", "match", "search"})
"""Calls that name the SDK's module and put nothing in its place."""


def replaced_methods(path: str, source: bytes) -> Iterator[Spot]:
    """Gives the places of one Python file where a chat method of the SDK is replaced, the Responses one not."""
    if b"ompletions" not in source or _NEEDLE.search(source) is None or _BOTH.search(source) is not None:
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else ()
        for target in targets:
            if isinstance(target, ast.Attribute) and target.attr in _METHODS and _is_chat(target.value):
                yield Spot(path, target.lineno, target.col_offset + 1)
        if isinstance(node, ast.Call) and _replaces(node):
            yield Spot(path, node.lineno, node.col_offset + 1)


def _replaces(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name == "setattr" and len(node.args) == 3:
        method = node.args[1]
        return isinstance(method, ast.Constant) and method.value in _METHODS and _is_chat(node.args[0])
    values = [*node.args, *(keyword.value for keyword in node.keywords)]
    first = values[0] if values else None
    return (
        isinstance(first, ast.Constant)
        and isinstance(first.value, str)
        and first.value.startswith("openai.resources.chat")
        and (len(values) > 1 or name == "patch")
        and name not in _READERS
    )


def _is_chat(node: ast.expr) -> bool:
    """Whether an expression names ``….chat.completions`` or the class behind it."""
    names = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    if isinstance(node, ast.Name):
        names.append(node.id)
    return bool(names) and (names[0] in ("Completions", "AsyncCompletions") or names[:2] == ["completions", "chat"])
