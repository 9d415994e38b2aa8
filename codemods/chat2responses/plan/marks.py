"""Lengths of a history that are kept to cut it there later: the place stays, however many items a message becomes."""

from __future__ import annotations

import libcst as cst
from chat2responses.infer.index import Scope
from chat2responses.infer.unit import File

_COPIES = frozenset({"list", "copy", "deepcopy"})


def is_at_a_mark(file: File, node: cst.CSTNode) -> bool:
    """Whether a list that only grows is measured or sliced at a mark, ``count = len(messages)`` … ``messages[count:]``.

    ``node`` is the list in ``len(…)``, or the slice. The mark is bound once, and read for nothing but such slices.
    """
    if isinstance(node, cst.Subscript):
        mark = _bound_of(node)
        return mark is not None and _is_mark(file, mark)
    call = _call_of(file, node)
    assign = file.index.parent(call) if call is not None else None
    if not isinstance(assign, cst.Assign) or len(assign.targets) != 1:
        return False
    target = assign.targets[0].target
    return isinstance(target, cst.Name) and _is_mark(file, target)


def _call_of(file: File, node: cst.CSTNode) -> cst.Call | None:
    """Gives the ``len(…)`` of which a node is the argument."""
    holder = file.index.parent(node)
    call = file.index.parent(holder) if isinstance(holder, cst.Arg) else None
    is_len = isinstance(call, cst.Call) and isinstance(call.func, cst.Name) and call.func.value == "len"
    return call if isinstance(call, cst.Call) and is_len else None


def _bound_of(node: cst.Subscript) -> cst.Name | None:
    """Gives the name that is the only bound of a slice."""
    part = node.slice[0].slice if len(node.slice) == 1 else None
    if not isinstance(part, cst.Slice) or part.step is not None:
        return None
    bounds = [bound for bound in (part.lower, part.upper) if bound is not None]
    return bounds[0] if len(bounds) == 1 and isinstance(bounds[0], cst.Name) else None


def _is_mark(file: File, name: cst.Name) -> bool:
    scope = file.index.scope_of(name).owner(name.value)
    bindings = scope.bindings.get(name.value, ()) if scope is not None else ()
    if scope is None or len(bindings) != 1 or name.value in scope.parameters:
        return False
    assign = file.index.parent(file.index.parent(bindings[0]) or bindings[0])
    if not isinstance(assign, cst.Assign):
        return False
    call = assign.value
    if not isinstance(call, cst.Call) or len(call.args) != 1 or _call_of(file, call.args[0].value) is not call:
        return False
    measured = call.args[0].value
    reads = [read for inner in scope.tree() for read in inner.reads.get(name.value, ())]
    return isinstance(measured, cst.Name) and all(_cuts(file, scope, read, measured, assign) for read in reads)


def _cuts(file: File, scope: Scope, read: cst.Name, measured: cst.Name, assign: cst.CSTNode) -> bool:
    """Whether a mark is read as the bound of a slice of the list that was measured, or of a copy made beside it."""
    part = file.index.parent(read)
    element = file.index.parent(part) if isinstance(part, cst.Slice) else None
    node = file.index.parent(element) if element is not None else None
    if not isinstance(node, cst.Subscript) or _bound_of(node) is not read or not isinstance(node.value, cst.Name):
        return False
    sliced = node.value
    if file.index.scope_of(sliced).owner(sliced.value) is not scope:
        return False
    start = file.parsed.span(assign).start
    later = [name for name in scope.bindings.get(sliced.value, ()) if file.parsed.span(name).start > start]
    if sliced.value == measured.value:
        return all(_is_copy(file, name, measured.value) for name in later)
    made = scope.bindings.get(sliced.value, ())
    return len(made) == 1 and _is_copy(file, made[0], measured.value) and _are_neighbours(file, made[0], assign)


def _is_copy(file: File, target: cst.Name, name: str) -> bool:
    """Whether a name is bound to a copy of the list of a name."""
    assign = file.index.parent(file.index.parent(target) or target)
    call = assign.value if isinstance(assign, cst.Assign) else None
    if not isinstance(call, cst.Call):
        return False
    func = call.func.attr if isinstance(call.func, cst.Attribute) else call.func
    held = call.args[0].value if call.args else getattr(call.func, "value", None)
    known = isinstance(func, cst.Name) and func.value in _COPIES and len(call.args) < 2
    return known and isinstance(held, cst.Name) and held.value == name


def _are_neighbours(file: File, first: cst.CSTNode, second: cst.CSTNode) -> bool:
    """Whether the statements of two nodes stand one behind the other."""
    one, other = file.index.statement(first), file.index.statement(second)
    block = file.index.parent(one)
    body = getattr(block, "body", ())
    places = [position for position, line in enumerate(body) if line is one or line is other]
    return len(places) == 2 and places[1] - places[0] == 1
