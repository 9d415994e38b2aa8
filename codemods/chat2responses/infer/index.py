"""One lean walk over a module: parents, scopes with the names they bind and read, and textual call sites."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from types import NoneType
from typing import Any, TypeVar, cast

import libcst as cst

_FORMATTING = ("lpar", "rpar", "comma", "semicolon", "header", "footer", "indent", "default_indent", "colon", "equal")
_FIELDS: dict[type, tuple[str, ...]] = {}


def semantic_fields(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    """Gives the names of a node type's fields that hold code, not white space, commas or parentheses."""
    known = _FIELDS.get(kind)
    if known is None:
        known = tuple(
            field.name
            for field in fields(kind)
            if not field.name.startswith(("whitespace", "leading_lines", "lines_after", "trailing_whitespace"))
            and field.name not in _FORMATTING
            and field.name not in ("operator", "encoding", "default_newline", "has_trailing_newline", "first_line")
            and not field.name.startswith(("lbr", "rbr", "lbracket", "rbracket", "lbrace", "rbrace", "dot"))
        )
        _FIELDS[kind] = known
    return known


def children(node: cst.CSTNode) -> list[cst.CSTNode]:
    """Gives the child nodes that hold code, in source order (nearly: keyword before value)."""
    found: list[cst.CSTNode] = []
    for name in semantic_fields(type(node)):
        child = getattr(node, name)
        kind = child.__class__
        if kind is list or kind is tuple:
            found.extend(child)
        elif kind not in _LEAVES:
            found.append(child)
    return found


_LEAVES = frozenset({NoneType, str, bool, cst.MaybeSentinel})
"""What fields hold that isn't a node."""


def descendants(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Gives a node and all below it, parents first. Of a whole module, ``Index.nodes`` gives some types at once."""
    stack = [node]
    while stack:
        top = stack.pop()
        yield top
        below = children(top)
        below.reverse()
        stack.extend(below)


class Scope:
    """The names of a module, function, lambda or class body."""

    __slots__ = (
        *("bindings", "children", "dynamic", "globals", "members", "node", "nonlocals", "parameters", "parent"),
        "reads",
    )

    def __init__(self, node: cst.CSTNode, parent: Scope | None) -> None:
        self.node = node
        self.parent = parent
        self.bindings: dict[str, list[cst.Name]] = {}
        self.reads: dict[str, list[cst.Name]] = {}
        self.members: set[str] = set()
        self.parameters: set[str] = set()
        self.globals: set[str] = set()
        self.nonlocals: set[str] = set()
        self.children: list[Scope] = []
        self.dynamic = False

    @property
    def is_class(self) -> bool:
        """Whether names of this scope are hidden from the functions inside."""
        return isinstance(self.node, cst.ClassDef)

    def binds(self, name: str) -> bool:
        """Whether ``name`` is a local of this scope."""
        return (
            (name in self.bindings or name in self.parameters)
            and name not in self.globals
            and name not in self.nonlocals
        )

    def owner(self, name: str) -> Scope | None:
        """Gives the scope whose variable ``name`` is when read here; None for a builtin or unknown name."""
        if name in self.globals:
            return self.root
        scope: Scope | None = self
        first = name not in self.nonlocals
        while scope is not None:
            if (first or scope is not self) and scope.binds(name) and (scope is self or not scope.is_class):
                return scope
            scope = scope.parent
        root = self.root
        return root if name in root.bindings else None

    @property
    def root(self) -> Scope:
        """The module's scope."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope

    def tree(self) -> Iterator[Scope]:
        """Gives this scope and all nested ones."""
        yield self
        for child in self.children:
            yield from child.tree()


T = TypeVar("T", bound=cst.CSTNode)

RECORDED: frozenset[type[cst.CSTNode]] = frozenset(
    {
        cst.Attribute,
        cst.Call,
        cst.FormattedString,
        cst.FunctionDef,
        cst.Import,
        cst.ImportFrom,
        cst.SimpleString,
        cst.Try,
        cst.TryStar,
    }
)
"""Node types that are looked for in whole modules."""

_DYNAMIC = frozenset({"locals", "vars", "globals", "eval", "exec", "format_map"})


class Index:
    """What one walk over a module notes. Nodes are keyed by ``id``."""

    def __init__(self, module: cst.Module) -> None:
        self.module = module
        self.parents: dict[int, cst.CSTNode] = {}
        self.has_star = False
        self.scope = Scope(module, None)
        self.scopes: dict[int, Scope] = {id(module): self.scope}
        self.attributes: set[str] = set()
        self._recorded: list[cst.CSTNode] = []
        self._visit_children(module, self.scope)
        for scope in self.scope.tree():
            for name in scope.globals:
                if name in scope.bindings:
                    self.scope.bindings.setdefault(name, []).extend(scope.bindings[name])

    def nodes(self, *kinds: type[T]) -> list[T]:
        """Gives all nodes of the module that have one of some types of ``RECORDED``, in source order (nearly)."""
        assert RECORDED.issuperset(kinds)
        return cast("list[T]", [node for node in self._recorded if node.__class__ in kinds])

    def parent(self, node: cst.CSTNode) -> cst.CSTNode | None:
        """Gives the node that holds ``node``."""
        return self.parents.get(id(node))

    def ancestors(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """Gives parent, grandparent … up to the module."""
        current = self.parents.get(id(node))
        while current is not None:
            yield current
            current = self.parents.get(id(current))

    def scope_of(self, node: cst.CSTNode) -> Scope:
        """Gives the scope in which ``node`` is evaluated."""
        below = node
        for ancestor in self.ancestors(node):
            found = self.scopes.get(id(ancestor))
            if found is not None and not _outside(ancestor, below):
                return found
            below = ancestor
        return self.scope

    def statement(self, node: cst.CSTNode) -> cst.CSTNode:
        """Gives the smallest statement (line or compound) that holds ``node``."""
        current: cst.CSTNode = node
        while not isinstance(current, cst.BaseStatement | cst.Module):
            above = self.parents.get(id(current))
            if above is None:
                return current
            current = above
        return current

    def _visit_children(self, node: cst.CSTNode, scope: Scope) -> None:
        parents = self.parents
        for child in children(node):
            parents[id(child)] = node
            self._visit(child, scope)

    def _visit(self, node: cst.CSTNode, scope: Scope) -> None:
        kind = node.__class__
        if kind in RECORDED:
            self._recorded.append(node)
        handler = _HANDLERS.get(kind)
        if handler is None:
            self._visit_children(node, scope)
        else:
            handler(self, node, scope)

    def _hold(self, parent: cst.CSTNode, child: cst.CSTNode, scope: Scope) -> None:
        self.parents[id(child)] = parent
        self._visit(child, scope)

    def _name(self, node: cst.Name, scope: Scope) -> None:
        scope.reads.setdefault(node.value, []).append(node)
        if node.value in _DYNAMIC:
            scope.dynamic = True

    def _attribute(self, node: cst.Attribute, scope: Scope) -> None:
        self.parents[id(node.attr)] = node
        self.attributes.add(node.attr.value)
        scope.members.add(node.attr.value)
        if node.attr.value == "format_map":
            scope.dynamic = True
        self._hold(node, node.value, scope)

    def _arg(self, node: cst.Arg, scope: Scope) -> None:
        if node.keyword is not None:
            self.parents[id(node.keyword)] = node
        self._hold(node, node.value, scope)

    def _bind(self, target: cst.CSTNode, scope: Scope) -> None:
        if isinstance(target, cst.Name):
            scope.bindings.setdefault(target.value, []).append(target)
        elif isinstance(target, cst.Tuple | cst.List):
            for element in target.elements:
                self.parents[id(element)] = target
                self.parents[id(element.value)] = element
                self._bind(element.value, scope)
        elif isinstance(target, cst.StarredElement):
            self.parents[id(target.value)] = target
            self._bind(target.value, scope)
        else:
            self._visit(target, scope)

    def _hold_target(self, parent: cst.CSTNode, target: cst.CSTNode, scope: Scope) -> None:
        self.parents[id(target)] = parent
        self._bind(target, scope)

    def _assign(self, node: cst.Assign, scope: Scope) -> None:
        self._hold(node, node.value, scope)
        for target in node.targets:
            self.parents[id(target)] = node
            self._hold_target(target, target.target, scope)

    def _ann_assign(self, node: cst.AnnAssign, scope: Scope) -> None:
        self._hold(node, node.annotation, scope)
        if node.value is not None:
            self._hold(node, node.value, scope)
        self._hold_target(node, node.target, scope)

    def _aug_assign(self, node: cst.AugAssign, scope: Scope) -> None:
        self._hold(node, node.value, scope)
        self.parents[id(node.target)] = node
        self._visit(node.target, scope)
        self._bind(node.target, scope)

    def _walrus(self, node: cst.NamedExpr, scope: Scope) -> None:
        self._hold(node, node.value, scope)
        self._hold_target(node, node.target, scope)

    def _for(self, node: cst.For | cst.CompFor, scope: Scope) -> None:
        self._hold_target(node, node.target, scope)
        for name in semantic_fields(type(node)):
            child = getattr(node, name)
            if name == "target":
                continue
            if isinstance(child, cst.CSTNode):
                self._hold(node, child, scope)
            elif isinstance(child, list | tuple):
                for element in child:
                    self._hold(node, element, scope)

    def _as_name(self, node: cst.AsName, scope: Scope) -> None:
        self._hold_target(node, node.name, scope)

    def _import(self, node: cst.Import | cst.ImportFrom, scope: Scope) -> None:
        if isinstance(node.names, cst.ImportStar):
            self.has_star = True
            return
        for alias in node.names:
            self.parents[id(alias)] = node
            if alias.asname is not None:
                self.parents[id(alias.asname)] = alias
                self._hold_target(alias.asname, alias.asname.name, scope)
            else:
                name: cst.BaseExpression = alias.name
                while isinstance(name, cst.Attribute):
                    name = name.value
                if isinstance(name, cst.Name):
                    scope.bindings.setdefault(name.value, []).append(name)

    def _global(self, node: cst.Global, scope: Scope) -> None:
        scope.globals.update(item.name.value for item in node.names)

    def _nonlocal(self, node: cst.Nonlocal, scope: Scope) -> None:
        scope.nonlocals.update(item.name.value for item in node.names)

    def _nested(self, node: cst.CSTNode, scope: Scope) -> Scope:
        inner = Scope(node, scope)
        scope.children.append(inner)
        self.scopes[id(node)] = inner
        return inner

    def _parameters(self, params: cst.Parameters, scope: Scope, inner: Scope) -> None:
        for param in all_parameters(params):
            self.parents[id(param)] = params
            self.parents[id(param.name)] = param
            inner.parameters.add(param.name.value)
            if param.annotation is not None:
                self._hold(param, param.annotation, scope)
            if param.default is not None:
                self._hold(param, param.default, scope)

    def _function(self, node: cst.FunctionDef, scope: Scope) -> None:
        scope.bindings.setdefault(node.name.value, []).append(node.name)
        self.parents[id(node.name)] = node
        inner = self._nested(node, scope)
        for decorator in node.decorators:
            self._hold(node, decorator, scope)
        self.parents[id(node.params)] = node
        self._parameters(node.params, scope, inner)
        if node.returns is not None:
            self._hold(node, node.returns, scope)
        self._hold(node, node.body, inner)

    def _lambda(self, node: cst.Lambda, scope: Scope) -> None:
        inner = self._nested(node, scope)
        self.parents[id(node.params)] = node
        self._parameters(node.params, scope, inner)
        self._hold(node, node.body, inner)

    def _class(self, node: cst.ClassDef, scope: Scope) -> None:
        scope.bindings.setdefault(node.name.value, []).append(node.name)
        self.parents[id(node.name)] = node
        inner = self._nested(node, scope)
        for part in (*node.decorators, *node.bases, *node.keywords):
            self._hold(node, part, scope)
        self._hold(node, node.body, inner)

    def _capture(self, node: cst.MatchAs | cst.MatchStar, scope: Scope) -> None:
        if node.name is not None:
            self._hold_target(node, node.name, scope)
        if isinstance(node, cst.MatchAs) and node.pattern is not None:
            self._hold(node, node.pattern, scope)

    def _match_rest(self, node: cst.MatchMapping, scope: Scope) -> None:
        for element in node.elements:
            self._hold(node, element, scope)
        if node.rest is not None:
            self._hold_target(node, node.rest, scope)

    def _leaf(self, node: cst.CSTNode, scope: Scope) -> None:
        return


_HANDLERS: dict[type, Callable[[Index, Any, Scope], None]] = {}


def all_parameters(params: cst.Parameters) -> list[cst.Param]:
    """Gives every parameter in source order, ``*args`` and ``**kwargs`` included."""
    found = [*params.posonly_params, *params.params]
    if isinstance(params.star_arg, cst.Param):
        found.append(params.star_arg)
    found.extend(params.kwonly_params)
    if params.star_kwarg is not None:
        found.append(params.star_kwarg)
    return found


def _outside(scope_node: cst.CSTNode, below: cst.CSTNode) -> bool:
    """Whether a child of a function, lambda or class is evaluated outside of it (decorators, defaults, bases)."""
    if isinstance(scope_node, cst.FunctionDef | cst.ClassDef | cst.Lambda):
        return below is not scope_node.body
    return False


_HANDLERS.update(
    {
        cst.Name: Index._name,
        cst.Attribute: Index._attribute,
        cst.Arg: Index._arg,
        cst.Assign: Index._assign,
        cst.AnnAssign: Index._ann_assign,
        cst.AugAssign: Index._aug_assign,
        cst.NamedExpr: Index._walrus,
        cst.For: Index._for,
        cst.CompFor: Index._for,
        cst.AsName: Index._as_name,
        cst.Import: Index._import,
        cst.ImportFrom: Index._import,
        cst.Global: Index._global,
        cst.Nonlocal: Index._nonlocal,
        cst.FunctionDef: Index._function,
        cst.Lambda: Index._lambda,
        cst.ClassDef: Index._class,
        cst.MatchAs: Index._capture,
        cst.MatchStar: Index._capture,
        cst.MatchMapping: Index._match_rest,
        cst.SimpleString: Index._leaf,
        cst.Integer: Index._leaf,
        cst.Float: Index._leaf,
    }
)
