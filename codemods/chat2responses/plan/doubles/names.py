"""Parts of a stand-in that are made under a name of their own before they are put into it."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.index import Scope, descendants
from chat2responses.infer.unit import File
from chat2responses.plan import aliases

_STEPS = (cst.Attribute, cst.Subscript)


@dataclass(frozen=True)
class Named:
    """An object made by ``name = value``, put into another one at ``reference``.

    ``stores`` are the targets of the statements that store its attributes before that, ``later`` those behind it.
    """

    statement: cst.SimpleStatementLine
    value: cst.BaseExpression
    stores: tuple[cst.BaseExpression, ...]
    later: tuple[tuple[cst.Name, cst.BaseExpression], ...]


def find(file: File, reference: cst.Name, last: cst.CSTNode) -> Named | None:
    """Gives the object that a name holds where all that is done with it is in sight; None where it isn't.

    ``last`` is the statement at which it becomes a part of another object for good; everything must stand in the block
    of that statement.
    """
    scope = file.index.scope_of(reference)
    binding = _only_binding(file, scope, reference.value)
    if binding is None:
        return None
    statement, value = binding
    block = file.index.parent(last)
    end = file.parsed.span(last).end
    stores: list[cst.BaseExpression] = []
    later: list[tuple[cst.Name, cst.BaseExpression]] = []
    for read in sorted(scope.reads.get(reference.value, ()), key=lambda node: file.parsed.span(node).start):
        if read is reference:
            continue
        target = _stored(file, read)
        if target is None or file.index.parent(file.index.statement(target)) is not block:
            return None
        if file.parsed.span(read).start < end:
            stores.append(target)
        else:
            later.append((read, target))
    whole = [statement, *(file.index.statement(target) for target in stores)]
    if any(file.index.parent(node) is not block for node in whole):
        return None
    values = [value, *(_value_of(file, target) for target in stores)]
    for node, moved in zip(whole, values, strict=True):
        if moved is None or not _is_steady(file, moved, node, last):
            return None
    return Named(statement, value, tuple(stores), tuple(later))


def _only_binding(file: File, scope: Scope, name: str) -> tuple[cst.SimpleStatementLine, cst.BaseExpression] | None:
    """Gives the statement that alone binds a name which no other scope sees, and the bound expression."""
    bindings = scope.bindings.get(name, ())
    if len(bindings) != 1 or scope.is_class or name in scope.parameters or name in scope.globals | scope.nonlocals:
        return None
    if any(inner.dynamic or (inner is not scope and name in inner.reads) for inner in scope.tree()):
        return None
    if scope.parent is None and aliases.is_exported(file, name):
        return None
    holder = file.index.parent(bindings[0])
    assign = file.index.parent(holder) if isinstance(holder, cst.AssignTarget) else None
    statement = file.index.parent(assign) if isinstance(assign, cst.Assign) and len(assign.targets) == 1 else None
    if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
        return None
    return (statement, assign.value) if isinstance(assign, cst.Assign) else None


def _stored(file: File, read: cst.Name) -> cst.BaseExpression | None:
    """Gives the target of the statement that stores an attribute of what a name holds; None for other uses."""
    node: cst.BaseExpression = read
    while True:
        parent = file.index.parent(node)
        if isinstance(parent, _STEPS) and parent.value is node:
            node = parent
        else:
            break
    assign = file.index.parent(parent) if isinstance(parent, cst.AssignTarget) else None
    statement = file.index.parent(assign) if isinstance(assign, cst.Assign) and len(assign.targets) == 1 else None
    alone = isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1
    return node if alone and isinstance(node, cst.Attribute) else None


def _value_of(file: File, target: cst.CSTNode) -> cst.BaseExpression | None:
    holder = file.index.parent(target)
    assign = file.index.parent(holder) if holder is not None else None
    return assign.value if isinstance(assign, cst.Assign) else None


def _is_steady(file: File, value: cst.BaseExpression, start: cst.CSTNode, end: cst.CSTNode) -> bool:
    """Whether an expression gives the same at a later statement of its block."""
    inner = list(descendants(value))
    if any(isinstance(node, cst.Await | cst.Yield | cst.NamedExpr) for node in inner):
        return False
    names = {node.value for node in inner if isinstance(node, cst.Name)}
    body = list(getattr(file.index.parent(start), "body", ()))
    first = next(at for at, node in enumerate(body) if node is start)
    final = next(at for at, node in enumerate(body) if node is end)
    for statement in body[first + 1 : final]:
        bound, changed = _effects(file, statement)
        if names & bound or (names & changed and not isinstance(value, cst.Name)):
            return False
    return True


def _effects(file: File, statement: cst.CSTNode) -> tuple[set[str], set[str]]:
    """Gives the names that a statement binds, and those whose objects it may change."""
    bound: set[str] = set()
    changed: set[str] = set()
    for node in descendants(statement):
        if isinstance(node, cst.AssignTarget | cst.AugAssign | cst.AnnAssign):
            target = node.target
            if isinstance(target, cst.Name):
                bound.add(target.value)
            else:
                bound.update(
                    item.value
                    for item in descendants(target)
                    if isinstance(target, cst.Tuple | cst.List) and isinstance(item, cst.Name)
                )
        elif isinstance(node, cst.Expr | cst.For | cst.With | cst.FunctionDef | cst.ClassDef | cst.Del):
            changed.update(item.value for item in descendants(node) if isinstance(item, cst.Name))
            if not isinstance(node, cst.Expr):
                bound |= changed
    return bound, changed
