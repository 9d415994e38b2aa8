"""Definitions that can't have to do with the API: they sleep until what is awake names them.

A function or class of a module sleeps if all that it names is plain: builtins, modules of the standard library, plain
constants, and others that sleep. Nothing from the API can get into it but through those that name it, and these wake it
together with all that it is tied to. Most code of most files is never evaluated that way.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.index import Index, descendants

_WORD = re.compile(r"[^\W\d]\w*")

Sleepers = Mapping[str, frozenset[str]]
"""The names of a module that sleep, each with those that it names or is named by."""

_LIVELY = frozenset({"builtins", "gc", "http", "importlib", "inspect", "runpy", "unittest", "urllib"})
"""Modules of the standard library that get at code or at other machines in ways of their own."""

_TELLING_NAMES = frozenset(
    {"__import__", "compile", "delattr", "eval", "exec", "getattr", "globals", "hasattr", "locals", "setattr", "vars"}
)
"""Builtins that get at something by its name as a text."""

_TELLING_MEMBERS = frozenset(
    {"__dict__", "_getframe", "beta", "chat", "choices", "completions", "delta", "finish_reason", "modules"}
    | {"responses", "tool_calls"}
)
"""Members that lead to the API or tell of its answers, or that get at anything."""

_PLAIN_MAKERS = frozenset(
    {"Path", "TypeVar", "environ", "getLogger", "get_logger", "getenv", "compile", "Decimal", "timedelta"}
)
"""Functions of the standard library whose results keep nothing that is handed to them later."""


def sleepers(index: Index, is_test: bool) -> Sleepers:
    """Gives what sleeps in a module at first; nothing in a test, where much is found by its name alone."""
    if is_test or index.has_star or index.scope.dynamic:
        return {}
    definitions = [_definition(index, node) for node in index.module.body if isinstance(node, _DEFINITIONS)]
    asleep = {item.name: item.names for item in definitions if item.may_sleep}
    plain = _plain_names(index)
    bound = index.scope.bindings.keys() | index.scope.globals
    while True:
        awake = {name for name, names in asleep.items() if not (names & bound) <= plain | asleep.keys()}
        if not awake:
            break
        for name in awake:
            del asleep[name]
    tied = _ties(asleep)
    queue = [name for name in _read_outside(index) if name in tied]
    queue += [name for item in definitions if item.name not in asleep for name in item.names if name in tied]
    while queue:
        queue.extend(tied.pop(queue.pop(), ()))
    return tied


_DEFINITIONS = (cst.FunctionDef, cst.ClassDef)


@dataclass(frozen=True)
class _Definition:
    """A function or class at the top of a module, with the names of the module and of builtins that it says."""

    name: str
    names: frozenset[str]
    may_sleep: bool


def _ties(asleep: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    tied: dict[str, set[str]] = defaultdict(set)
    for name, names in asleep.items():
        for other in names & asleep.keys():
            tied[name].add(other)
            tied[other].add(name)
    return {name: frozenset(tied[name]) for name in asleep}


def _read_outside(index: Index) -> Iterator[str]:
    """Gives the names that a module reads other than in and around its functions and classes."""
    around = {
        id(inner)
        for node in index.module.body
        if isinstance(node, _DEFINITIONS)
        for part in _around(node)
        for inner in descendants(part)
    }
    for name, nodes in index.scope.reads.items():
        if any(id(node) not in around for node in nodes):
            yield name


def _definition(index: Index, node: cst.FunctionDef | cst.ClassDef) -> _Definition:
    found: set[str] = set()
    may_sleep = len(index.scope.bindings[node.name.value]) == 1
    for scope in index.scopes[id(node)].tree():
        if scope.dynamic or scope.globals or not scope.members.isdisjoint(_TELLING_MEMBERS):
            may_sleep = False
        found.update(name for name in scope.reads if scope.owner(name) in (None, index.scope))
        for part in _around(scope.node):
            for inner in descendants(part):
                if isinstance(inner, cst.Name):
                    found.add(inner.value)
                elif isinstance(inner, cst.SimpleString):
                    found.update(_WORD.findall(inner.value))
    return _Definition(node.name.value, frozenset(found), may_sleep and not found & _TELLING_NAMES)


def _around(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Gives what of a definition is evaluated outside of it."""
    if isinstance(node, cst.FunctionDef | cst.Lambda):
        yield node.params
    if isinstance(node, cst.FunctionDef):
        yield from node.decorators
        if node.returns is not None:
            yield node.returns
    if isinstance(node, cst.ClassDef):
        yield from (*node.decorators, *node.bases, *node.keywords)


def _plain_names(index: Index) -> frozenset[str]:
    """Gives the names of a module that stand for nothing which anything could be kept in."""
    modules = frozenset(_imported(index))
    return modules | {
        name
        for name, bindings in index.scope.bindings.items()
        if name not in modules and all(_is_constant(index, target, modules) for target in bindings)
    }


def _imported(index: Index) -> Iterator[str]:
    found: list[tuple[cst.BaseExpression | None, cst.ImportAlias]] = []
    for plain in index.nodes(cst.Import):
        found.extend((None, alias) for alias in plain.names)
    for node in index.nodes(cst.ImportFrom):
        if not isinstance(node.names, cst.ImportStar) and not node.relative:
            found.extend((node.module, alias) for alias in node.names)
    for module, alias in found:
        name = alias.asname.name if alias.asname is not None else alias.name
        bound = _top(name) if isinstance(name, cst.Name | cst.Attribute) else ""
        is_plain = _top(module or alias.name) in sys.stdlib_module_names - _LIVELY
        if is_plain and len(index.scope.bindings.get(bound, ())) == 1:
            yield bound


def _top(name: cst.BaseExpression) -> str:
    while isinstance(name, cst.Attribute):
        name = name.value
    return name.value if isinstance(name, cst.Name) else ""


def _is_constant(index: Index, target: cst.Name, modules: frozenset[str]) -> bool:
    above = index.parent(target)
    assignment = index.parent(above) if isinstance(above, cst.AssignTarget) else above
    return (
        isinstance(assignment, cst.Assign | cst.AnnAssign)
        and assignment.value is not None
        and _is_plain(assignment.value, modules)
    )


def _is_plain(value: cst.BaseExpression, modules: frozenset[str]) -> bool:
    if isinstance(value, cst.Tuple):
        return all(_is_plain(element.value, modules) for element in value.elements)
    if isinstance(value, cst.UnaryOperation):
        return _is_plain(value.expression, modules)
    if isinstance(value, cst.Name):
        return value.value in ("True", "False", "None")
    if isinstance(value, cst.Call):
        made = value.func.attr.value if isinstance(value.func, cst.Attribute) else _top(value.func)
        return made in _PLAIN_MAKERS and _top(value.func) in modules
    return isinstance(value, cst.SimpleString | cst.ConcatenatedString | cst.Integer | cst.Float)
