"""Whether a turn that is written by hand is a verbatim copy of an answer's message: all its calls and its text."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import results
from chat2responses.infer.values import NONE, Sdk, Site
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements


def of(
    facts: Facts, calls: cst.BaseExpression, text: cst.BaseExpression | None
) -> tuple[cst.BaseExpression, Site] | None:
    """Gives the message that calls and text are copied from, with its site; None if they aren't or not whole."""
    source = _all_calls_of(calls)
    found = sites(facts, source, results.TOOL_CALLS) if source is not None else set()
    text = text.left if isinstance(text, cst.BooleanOperation) and _is_text(text.right, "") else text
    if len(found) != 1 or text is None or sites(facts, text, results.TEXT) != found:
        return None
    for node in (source, text):
        if isinstance(node, cst.Attribute) and sites(facts, node.value, results.MESSAGE) == found:
            return node.value, found.pop()
    return None


def sites(facts: Facts, node: cst.CSTNode, kind: str) -> set[Site]:
    """Gives the sites of the objects of one kind that an expression gives, empty if it can give anything else."""
    known = facts.values.get(id(node))
    values = known[2] - {NONE} if known is not None else frozenset()
    objects = {value.site for value in values if isinstance(value, Sdk) and value.kind == kind}
    return objects if len(objects) == len(values) else set()


def _all_calls_of(node: cst.BaseExpression) -> cst.BaseExpression | None:
    """Gives ``message.tool_calls`` of an expression that is or copies all of these calls."""
    if isinstance(node, cst.ListComp):
        loop = node.for_in
        if loop.ifs or loop.inner_for_in or loop.asynchronous or not isinstance(loop.target, cst.Name):
            return None
        return _or_left(loop.iter) if _is_copy(node.elt, loop.target.value) else None
    return _or_left(node)


def _or_left(node: cst.BaseExpression) -> cst.BaseExpression:
    """Gives ``x`` of ``x or []``."""
    if isinstance(node, cst.BooleanOperation) and isinstance(node.operator, cst.Or):
        return node.left if isinstance(node.right, cst.List) and not node.right.elements else node
    return node


_DUMPS = frozenset({"model_dump", "to_dict", "dict"})


def _is_copy(node: cst.BaseExpression, name: str) -> bool:
    """Whether an expression is the call ``name``, dumped, or written out with nothing changed."""
    if isinstance(node, cst.Name):
        return node.value == name
    if isinstance(node, cst.Call):
        func = node.func
        if isinstance(func, cst.Attribute) and func.attr.value in _DUMPS:
            return _path(func.value) == name
        return isinstance(func, cst.Name) and func.value == "dict" and [_path(a.value) for a in node.args] == [name]
    items = {item.key: item.value for item in elements.items_of(node) or ()}
    function = {item.key: item.value for item in elements.items_of(items.get("function", node)) or ()}
    kind = items.get("type")
    typed = kind is None or _path(kind) == f"{name}.type" or _is_text(kind, "function")
    return (
        set(items) in ({"id", "type", "function"}, {"id", "function"})
        and typed
        and _path(items["id"]) == f"{name}.id"
        and set(function) == {"name", "arguments"}
        and all(_path(function[key]) == f"{name}.function.{key}" for key in function)
    )


def _path(node: cst.BaseExpression) -> str:
    if isinstance(node, cst.Attribute):
        return f"{_path(node.value)}.{node.attr.value}"
    return node.value if isinstance(node, cst.Name) else "?"


def _is_text(node: cst.CSTNode, text: str) -> bool:
    return isinstance(node, cst.SimpleString) and node.raw_value == text
