"""Dicts that hold the calls of a stream by their number: chat counts the calls, Responses all output items.

Such a dict may be filled, looked into by the same number, and gone over; nothing else may be told by its keys.
"""

from __future__ import annotations

import libcst as cst
from chat2responses.infer.index import descendants
from chat2responses.infer.unit import File, Use
from chat2responses.infer.values import Data
from chat2responses.plan.facts import Facts
from chat2responses.plan.streaming.chunks import Refused

_HARMLESS = frozenset({"values", "len", "truth", "clear", "copy", "isinstance", "store-unknown"})
CODE = "stream-shape"
DETAIL = "the calls' numbers aren't 0, 1, 2 … on the Responses side"


def check(facts: Facts, dicts: set[Data], loop_nodes: set[int]) -> None:
    """Raises Refused at a use of one of the dicts that would tell the numbers apart; uses in the loop are checked."""
    for data in sorted(dicts, key=lambda item: (item.unit.file.path, id(item.node))):
        for file, use in facts.uses.get(data, ()):
            if id(use.node) not in loop_nodes and not _is_harmless(file, use):
                raise Refused(use.node, CODE, DETAIL)
        for _, write in facts.key_writes.get(data, ()):
            if write.key != "" or id(write.node) not in loop_nodes:
                raise Refused(write.node, CODE, DETAIL)


def is_stored(file: File, node: cst.BaseExpression) -> bool:
    """Whether a call is put into a dict or a list, in which it stays the item that it is."""
    parent = file.index.parent(node)
    if isinstance(parent, cst.Assign):
        return all(isinstance(target.target, cst.Subscript) for target in parent.targets)
    call = file.index.parent(parent) if isinstance(parent, cst.Arg) else None
    return isinstance(call, cst.Call) and isinstance(call.func, cst.Attribute) and call.func.attr.value == "append"


def numbered_by(file: File, facts: Facts, node: cst.BaseExpression) -> set[Data]:
    """Gives the dicts of which the number of a call is a key. Raises Refused where it is anything else."""
    parent = file.index.parent(node)
    used_at = facts.used_at
    if isinstance(parent, cst.AssignTarget | cst.NamedExpr | cst.Assign | cst.AnnAssign):
        return set()
    holder: cst.CSTNode | None = None
    if isinstance(parent, cst.Index):
        element = file.index.parent(parent)
        holder = file.index.parent(element) if element is not None else None
    elif isinstance(parent, cst.Comparison) and isinstance(parent.comparisons[0].operator, cst.In | cst.NotIn):
        holder = parent.comparisons[0].comparator
    elif isinstance(parent, cst.Comparison | cst.ComparisonTarget):
        holder = counted(file, parent)
    elif isinstance(parent, cst.Arg):
        call = file.index.parent(parent)
        if isinstance(call, cst.Call) and isinstance(call.func, cst.Attribute) and call.args[0] is parent:
            holder = call if call.func.attr.value in ("get", "setdefault", "pop") else None
    found = used_at.get(id(holder), set()) if holder is not None else set()
    if not found or any(data.kind not in ("dict", "list") for data in found):
        raise Refused(node, "stream-shape", "the number of a call counts all output items")
    return found


def counted(file: File, node: cst.CSTNode) -> cst.BaseExpression | None:
    """Gives ``calls`` of a comparison with ``len(calls)``, given the comparison or its right side."""
    whole = file.index.parent(node) if isinstance(node, cst.ComparisonTarget) else node
    if not isinstance(whole, cst.Comparison) or len(whole.comparisons) != 1:
        return None
    for side in (whole.left, whole.comparisons[0].comparator):
        if isinstance(side, cst.Call) and isinstance(side.func, cst.Name) and side.func.value == "len" and side.args:
            return side.args[0].value
    return None


def is_fresh(file: File, loop: cst.CSTNode, data: Data) -> bool:
    """Whether a dict or list begins empty for each run of a loop: its display stands in the same function and outer
    loops."""
    if not isinstance(data.node, cst.Dict | cst.List) or data.node.elements or data.unit.file is not file:
        return False
    if file.index.scope_of(data.node) is not file.index.scope_of(loop):
        return False
    around = {id(node) for node in file.index.ancestors(data.node) if isinstance(node, cst.For | cst.While)}
    outer = {id(node) for node in file.index.ancestors(loop) if isinstance(node, cst.For | cst.While)}
    return around == outer and file.parsed.span(data.node).start < file.parsed.span(loop).start


def _is_harmless(file: File, use: Use) -> bool:
    if use.operation in _HARMLESS:
        return True
    if use.operation in ("items", "iterate", "keys", "spread"):
        if _method(use.node) == "values":
            return True
        return _is_gone_over(file, use.node)
    if use.operation == "get" and use.key is None:
        return _is_key_of_a_loop(file, use.node)
    return False


def _method(node: cst.CSTNode) -> str:
    func = node.func if isinstance(node, cst.Call) else None
    return func.attr.value if isinstance(func, cst.Attribute) else ""


def _is_gone_over(file: File, node: cst.CSTNode) -> bool:
    """Whether a ``for`` goes over the dict, its items or its sorted keys, and only looks up by the key."""
    loop = _loop_over(file, node)
    if loop is None:
        return False
    target = loop.target
    key = target.elements[0].value if isinstance(target, cst.Tuple) else target
    if not isinstance(key, cst.Name):
        return False
    scope = file.index.scope_of(loop)
    whole = file.index.parent(loop) if isinstance(loop, cst.CompFor) else loop
    inside = {id(inner) for inner in descendants(whole or loop)}
    reads = [name for name in scope.reads.get(key.value, ()) if id(name) in inside]
    return all(_is_subscript(file, name) for name in reads)


def _loop_over(file: File, node: cst.CSTNode) -> cst.For | cst.CompFor | None:
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.For | cst.CompFor):
            return ancestor if any(inner is node for inner in descendants(ancestor.iter)) else None
        if isinstance(ancestor, cst.BaseStatement):
            return None
    return None


def _is_subscript(file: File, name: cst.Name) -> bool:
    return isinstance(file.index.parent(name), cst.Index)


def _is_key_of_a_loop(file: File, node: cst.CSTNode) -> bool:
    """Whether ``calls[key]`` stands in a loop whose variable the key is."""
    index = node.slice[0].slice if isinstance(node, cst.Subscript) else None
    key = index.value if isinstance(index, cst.Index) else None
    if not isinstance(key, cst.Name) or not isinstance(node, cst.Subscript):
        return False
    base = file.parsed.code(node.value)
    for ancestor in file.index.ancestors(node):
        loop = ancestor.for_in if isinstance(ancestor, cst.BaseComp) else ancestor
        if not isinstance(loop, cst.For | cst.CompFor):
            continue
        if isinstance(loop.target, cst.Name) and loop.target.value == key.value:
            over = file.parsed.code(loop.iter)
            return over in (base, f"sorted({base})", f"{base}.keys()", f"sorted({base}.keys())", f"list({base})")
    return False
