"""Whether a value that a loop's body binds to a name can be read by a later round or behind the loop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.index import Scope, children
from chat2responses.infer.unit import File


def is_carried(file: File, loop: cst.For | cst.While, name: str) -> bool:
    """Whether a value of ``name`` at the end of one round of the loop may still be read."""
    scope = file.index.scope_of(loop)
    if scope.is_class or name in scope.globals or name in scope.nonlocals:
        return True
    if any(_reads_from_inside(inner, name, scope) for inner in scope.tree() if inner is not scope):
        return True
    if isinstance(scope.node, cst.Module):
        body: Sequence[cst.CSTNode] = scope.node.body
    elif isinstance(scope.node, cst.FunctionDef):
        body = scope.node.body.body
    else:
        return True
    walk = _Liveness(name, loop)
    walk.block(body, False, _Exits(False, False, False))
    return walk.found


def _reads_from_inside(inner: Scope, name: str, scope: Scope) -> bool:
    return (
        name in inner.nonlocals
        or (scope.parent is None and name in inner.globals)
        or (name in inner.reads and inner.owner(name) is scope)
    )


@dataclass(frozen=True)
class _Exits:
    """Whether the name is read behind a break, a continue, or an exception."""

    on_break: bool
    on_continue: bool
    on_raise: bool


class _Liveness:
    """Backward liveness of one name over structured code; ``found`` is the answer for the loop in question."""

    def __init__(self, name: str, loop: cst.For | cst.While) -> None:
        self._name = name
        self._loop = loop
        self.found = False

    def block(self, statements: Sequence[cst.CSTNode], after: bool, exits: _Exits) -> bool:
        """Gives whether the name is live before a block, from whether it is behind."""
        for statement in reversed(statements):
            after = self._statement(statement, after, exits)
        return after

    def _suite(self, node: cst.CSTNode | None, after: bool, exits: _Exits) -> bool:
        if node is None:
            return after
        if isinstance(node, cst.If):
            return self._statement(node, after, exits)
        suite = node if isinstance(node, cst.BaseSuite) else getattr(node, "body", None)
        assert isinstance(suite, cst.BaseSuite)
        return self.block(suite.body, after, exits)

    def _statement(self, node: cst.CSTNode, after: bool, exits: _Exits) -> bool:
        if isinstance(node, cst.SimpleStatementLine):
            return self.block(node.body, after, exits)
        if isinstance(node, cst.If):
            then = self._suite(node.body, after, exits)
            return self._before(node.test, self._suite(node.orelse, after, exits) or then)
        if isinstance(node, cst.For | cst.While):
            return self._repeated(node, after, exits)
        if isinstance(node, cst.Try | cst.TryStar):
            return self._try(node, after, exits)
        if isinstance(node, cst.With):
            inside = self._suite(node.body, after, exits)
            return any(self._reads(item.item) for item in node.items) or (
                inside and not any(item.asname is not None and self._binds(item.asname.name) for item in node.items)
            )
        if isinstance(node, cst.Break):
            return exits.on_break
        if isinstance(node, cst.Continue):
            return exits.on_continue
        if isinstance(node, cst.Return):
            return self._reads(node)
        if isinstance(node, cst.Raise):
            return self._reads(node) or exits.on_raise
        if isinstance(node, cst.Match):
            arms = [self._suite(case.body, after, exits) for case in node.cases]
            return self._reads(node.subject) or after or any(arms) or any(self._reads(case) for case in node.cases)
        return self._simple(node, after) or exits.on_raise

    def _simple(self, node: cst.CSTNode, after: bool) -> bool:
        if isinstance(node, cst.Assign):
            targets = [item.target for item in node.targets]
            behind = any(self._reads_target(target) for target in targets) or (
                after and not any(self._binds(target) for target in targets)
            )
            return self._before(node.value, behind)
        if isinstance(node, cst.AnnAssign):
            if node.value is None:
                return after
            behind = self._reads_target(node.target) or (after and not self._binds(node.target))
            return self._before(node.value, behind)
        if isinstance(node, cst.AugAssign):
            return self._reads(node.value) or self._reads(node.target) or after
        return self._before(node, after)

    def _before(self, node: cst.CSTNode, after: bool) -> bool:
        first = self._first(node)
        return after if first is None else first

    def _first(self, node: cst.CSTNode) -> bool | None:
        """Whether an expression first reads the name (True) or surely binds it (False); None where it does neither."""
        if isinstance(node, cst.Name):
            return True if node.value == self._name else None
        if isinstance(node, cst.NamedExpr):
            inner = self._first(node.value)
            return inner if inner is not None else (False if self._binds(node.target) else None)
        if isinstance(node, cst.BooleanOperation):
            left = self._first(node.left)
            return left if left is not None else (self._first(node.right) or None)
        if isinstance(node, cst.IfExp):
            test = self._first(node.test)
            arms = {self._first(node.body), self._first(node.orelse)}
            return test if test is not None else (True if True in arms else None)
        if isinstance(node, cst.Lambda | cst.BaseComp | cst.FunctionDef | cst.ClassDef):
            return True if self._reads(node) else None
        for child in children(node):
            if isinstance(node, cst.Attribute) and child is node.attr:
                continue
            if isinstance(node, cst.Arg) and child is node.keyword:
                continue
            found = self._first(child)
            if found is not None:
                return found
        return None

    def _repeated(self, node: cst.For | cst.While, after: bool, exits: _Exits) -> bool:
        ended = self._suite(node.orelse, after, exits)
        head = ended
        for _ in range(2):
            inside = self._suite(node.body, head, _Exits(after, head, exits.on_raise))
            if isinstance(node, cst.For):
                head = head or (inside and not self._binds(node.target))
            else:
                head = self._before(node.test, head or inside)
        if node is self._loop:
            self.found = head or exits.on_raise
        return head or (isinstance(node, cst.For) and self._reads(node.iter))

    def _try(self, node: cst.Try | cst.TryStar, after: bool, exits: _Exits) -> bool:
        behind = self._suite(node.finalbody, after, exits)
        inner = (
            exits
            if node.finalbody is None
            else _Exits(exits.on_break or behind, exits.on_continue or behind, exits.on_raise or behind)
        )
        caught = any([self._suite(handler.body, behind, inner) for handler in node.handlers])
        guarded = _Exits(inner.on_break, inner.on_continue, inner.on_raise or caught)
        normal = self._suite(node.orelse, behind, inner)
        return self._suite(node.body, normal, guarded) or caught

    def _binds(self, target: cst.CSTNode) -> bool:
        if isinstance(target, cst.Name):
            return target.value == self._name
        if isinstance(target, cst.Tuple | cst.List):
            return any(self._binds(element.value) for element in target.elements)
        return False

    def _reads_target(self, target: cst.CSTNode) -> bool:
        if isinstance(target, cst.Name):
            return False
        if isinstance(target, cst.Tuple | cst.List):
            return any(self._reads_target(element.value) for element in target.elements)
        return self._reads(target)

    def _reads(self, node: cst.CSTNode) -> bool:
        """Whether the name occurs."""
        stack: list[cst.CSTNode] = [node]
        while stack:
            top = stack.pop()
            if isinstance(top, cst.Name) and top.value == self._name:
                return True
            if isinstance(top, cst.Attribute | cst.Arg):
                stack.append(top.value)
            else:
                stack.extend(children(top))
        return False
