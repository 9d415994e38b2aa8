"""What a loop over a list of messages does with each: one message may stand for several items afterwards."""

from __future__ import annotations

from collections.abc import Iterable

import libcst as cst
from chat2responses.infer.unit import File


def passes_over_objects(file: File, node: cst.CSTNode) -> bool:
    """Whether an iteration passes over everything that is no dict."""
    loop = file.index.parent(node)
    if isinstance(loop, cst.CompFor) and loop.iter is node:
        return any(_asks_for_dict(condition.test, loop.target) for condition in loop.ifs)
    if not isinstance(loop, cst.For) or loop.iter is not node or loop.orelse is not None:
        return False
    first, *rest = loop.body.body or (None,)
    if not isinstance(first, cst.If) or first.orelse is not None:
        return False
    if not rest:
        return _asks_for_dict(first.test, loop.target)
    skips = [type(small) for line in first.body.body for small in _small(line)] == [cst.Continue]
    test = first.test.expression if isinstance(first.test, cst.UnaryOperation) else None
    return test is not None and skips and _asks_for_dict(test, loop.target)


def hands_on(file: File, node: cst.CSTNode) -> bool:
    """Whether an iteration does nothing but give each element, or append it to another list."""
    loop = file.index.parent(node)
    if isinstance(loop, cst.CompFor) and loop.iter is node and isinstance(loop.target, cst.Name):
        whole = file.index.parent(loop)
        elt = whole.elt if isinstance(whole, cst.ListComp | cst.GeneratorExp) else None
        return not loop.ifs and isinstance(elt, cst.Name) and elt.value == loop.target.value
    if not isinstance(loop, cst.For) or loop.iter is not node or not isinstance(loop.target, cst.Name):
        return False
    lines = [small for line in loop.body.body for small in _small(line)]
    call = lines[0].value if len(lines) == 1 and isinstance(lines[0], cst.Expr) else None
    if not isinstance(call, cst.Call) or not isinstance(call.func, cst.Attribute) or len(call.args) != 1:
        return False
    given = call.args[0].value
    return call.func.attr.value == "append" and isinstance(given, cst.Name) and given.value == loop.target.value


def _small(line: cst.CSTNode) -> Iterable[cst.CSTNode]:
    return line.body if isinstance(line, cst.SimpleStatementLine) else (line,)


def _asks_for_dict(test: cst.BaseExpression, target: cst.BaseAssignTargetExpression) -> bool:
    """Whether a test holds of dicts alone: ``isinstance(target, dict)``, perhaps with more behind ``and``."""
    if isinstance(test, cst.BooleanOperation) and isinstance(test.operator, cst.And):
        return _asks_for_dict(test.left, target)
    if not isinstance(test, cst.Call) or len(test.args) != 2 or not isinstance(target, cst.Name):
        return False
    names = [
        node.value if isinstance(node, cst.Name) else "" for node in (test.func, *(arg.value for arg in test.args))
    ]
    return names == ["isinstance", target.value, "dict"]
