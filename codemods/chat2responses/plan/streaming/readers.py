"""Which function a call in a loop runs, what else may lead to that function, and the edit that takes it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.index import Scope, all_parameters, descendants
from chat2responses.infer.unit import File
from chat2responses.plan.imports import Imports
from chat2responses.rewrite.splice import Edit, Span


@dataclass(frozen=True)
class Reader:
    """A function or method of a file that is given a part of a chunk. ``is_method``: its first argument is implied."""

    file: File
    node: cst.FunctionDef
    is_method: bool


def find(file: File, call: cst.Call) -> Reader | None:
    """Gives the function of the same file that a call names, if it can be no other one."""
    func = call.func
    scope = file.index.scope_of(call)
    if isinstance(func, cst.Name):
        owner = scope.owner(func.value)
        return _defined(file, owner, func.value) if owner is not None and not owner.is_class else None
    if not isinstance(func, cst.Attribute) or not isinstance(func.value, cst.Name):
        return None
    method = next((above for above in file.index.ancestors(call) if _is_method(file, above)), None)
    body = file.index.parent(method) if method is not None else None
    cls = file.index.parent(body) if body is not None else None
    if not isinstance(method, cst.FunctionDef) or not isinstance(cls, cst.ClassDef):
        return None
    reader = _defined(file, file.index.scopes[id(cls)], func.attr.value)
    name = func.value.value
    if _is_own_object(scope, name, method):
        return reader
    owner = scope.owner(name)
    bound = owner.bindings.get(name, ()) if owner is not None else ()
    is_class = len(bound) == 1 and file.index.parent(bound[0]) is cls
    return reader if reader is not None and is_class and not reader.is_method else None


def _defined(file: File, scope: Scope, name: str) -> Reader | None:
    """Gives the only function that a name can be, if a call of it does nothing but to run its body."""
    bindings = scope.bindings.get(name, ())
    node = file.index.parent(bindings[0]) if len(bindings) == 1 else None
    if not isinstance(node, cst.FunctionDef) or name in scope.parameters or node.asynchronous is not None:
        return None
    if any(isinstance(inner, _NOT_PLAIN) for inner in descendants(node.body)):
        return None
    decorators = [getattr(decorator.decorator, "value", None) for decorator in node.decorators]
    if not decorators:
        return Reader(file, node, scope.is_class)
    known = scope.is_class and decorators in (["staticmethod"], ["classmethod"])
    return Reader(file, node, decorators == ["classmethod"]) if known else None


_NOT_PLAIN = (cst.Yield, cst.Await, cst.FunctionDef, cst.Lambda, cst.Global, cst.Nonlocal, cst.NamedExpr)


def _is_method(file: File, node: cst.CSTNode) -> bool:
    body = file.index.parent(node)
    return isinstance(node, cst.FunctionDef) and isinstance(file.index.parent(body) if body else None, cst.ClassDef)


def _is_own_object(scope: Scope, name: str, method: cst.FunctionDef) -> bool:
    """Whether a name is the first parameter of the method around, which nothing binds again."""
    owner = scope.owner(name)
    first = next(iter(all_parameters(method.params)), None)
    is_static = any(getattr(item.decorator, "value", None) == "staticmethod" for item in method.decorators)
    return (
        owner is not None
        and owner.node is method
        and not owner.bindings.get(name)
        and first is not None
        and first.name.value == name
        and not is_static
    )


def removal(file: File, node: cst.FunctionDef) -> Edit | None:
    """Gives the edit that takes a function out, with the comments right above it; None if its block would be empty."""
    body: Sequence[cst.CSTNode] = getattr(file.index.parent(node), "body", ())
    if len(body) < 2:
        return None
    span = file.parsed.span(node)
    lines = list(node.leading_lines)
    for is_comment in (True, False):
        while lines and (lines[-1].comment is not None) is is_comment:
            lines.pop()
    start = file.parsed.span(lines[-1]).end if lines else span.start
    after = getattr(body[1], "leading_lines", ()) if body[0] is node else ()
    gap = [line for line in after if line.comment is None]
    end = file.parsed.span(gap[-1]).end if gap and len(gap) == len(after) else span.end
    return Edit(Span(start, end), ("",))


def is_named_elsewhere(reader: Reader, gone: set[int], imports: Imports) -> bool:
    """Whether something else than the calls that become values may lead to a reader."""
    file, name = reader.file, reader.node.name.value
    scope = file.index.scope_of(reader.node)
    strings = [literal for literal in file.index.nodes(cst.SimpleString) if literal.value.strip("\"'") == name]
    if not _uses(file, scope, name) <= gone or any(inner.dynamic for inner in file.index.scope.tree()):
        return True
    if "__all__" in file.index.scope.bindings and not scope.is_class:
        return True
    if scope.is_class and (strings or _DISPATCH.search(file.parsed.text)):
        return True
    if not scope.is_class and scope.parent is not None:
        return False
    near = imports.group(file.path, file.project)
    stem = file.path.rpartition("/")[2].removesuffix(".py")
    qualified = re.compile(rf"\b{re.escape(stem)}\.{re.escape(name)}\b".encode())
    called = re.compile(rb"[.\"']" + re.escape(name.encode()) + rb"\b")
    for path, source in imports.naming(name, file.project):
        if path == file.path:
            continue
        if qualified.search(source) or (path in near and called.search(source)):
            return True
        if file.path in imports.of(path, file.project):
            return True
    return False


def _uses(file: File, scope: Scope, name: str) -> set[int]:
    """Gives the names or attributes that may mean a function of a scope; of a class, all attributes of that name."""
    if not scope.is_class:
        trees = [inner for inner in scope.tree() if inner.owner(name) is scope]
        return {id(read) for inner in trees for read in inner.reads.get(name, ())}
    attributes = [node for node in file.index.nodes(cst.Attribute) if node.attr.value == name]
    others = [b for inner in file.index.scope.tree() if inner is not scope for b in inner.bindings.get(name, ())]
    return {id(node) for node in (*attributes, *(other for other in others if file.index.scope_of(other).is_class))}


_DISPATCH = re.compile(r"""getattr\(\s*\w+,\s*(?!["']\w+["'])""")
"""A read of an attribute whose name isn't literal."""
