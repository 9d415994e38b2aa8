"""Tests of a local name that come out the same wherever the name hasn't been bound anew."""

from __future__ import annotations

import libcst as cst
from chat2responses.infer.env import Test
from chat2responses.infer.scoping import shared_names
from chat2responses.infer.unit import Unit

_SEARCHING = frozenset({"startswith", "endswith"})
_SAME = frozenset({"lower", "upper", "strip", "casefold"})
"""Methods of strings without arguments: what they give depends on the string alone."""

_EQUAL = (cst.Equal, cst.Is, cst.NotEqual, cst.IsNot)


def of(unit: Unit, node: cst.BaseExpression) -> tuple[Test, bool] | None:
    """Gives the test that an expression is, and whether it holds when the expression is true; None for others."""
    if isinstance(node, cst.Name):
        return (Test("true", node.value), True) if _is_only_tested(unit, node.value) else None
    if isinstance(node, cst.Call):
        return _search(unit, node)
    if not isinstance(node, cst.Comparison) or len(node.comparisons) != 1:
        return None
    operator, right = node.comparisons[0].operator, node.comparisons[0].comparator
    if isinstance(operator, _EQUAL):
        positive = isinstance(operator, cst.Equal | cst.Is)
        subject = _subject(node.left)
        literal = _literal(right)
        identity = isinstance(operator, cst.Is | cst.IsNot) and literal != ("None",)
        if subject is not None and literal is not None and _is_local(unit, subject[1]):
            return Test(f"{subject[0]}{'is' if identity else '=='}", subject[1], literal), positive
    elif isinstance(operator, cst.In | cst.NotIn):
        return _membership(unit, node.left, right, isinstance(operator, cst.In))
    return None


def _membership(
    unit: Unit, left: cst.BaseExpression, right: cst.BaseExpression, positive: bool
) -> tuple[Test, bool] | None:
    """``name in ("a", "b")`` and ``"a" in name``, of which the second depends on a name that nothing changes."""
    subject = _subject(left)
    if subject is not None and isinstance(right, cst.Tuple | cst.List | cst.Set) and _is_local(unit, subject[1]):
        literals = [_literal(element.value) for element in right.elements]
        if None not in literals:
            return Test(f"{subject[0]}in", subject[1], frozenset(literals)), positive
    subject = _subject(right)
    literal = _literal(left)
    if subject is not None and literal is not None and _is_only_tested(unit, subject[1]):
        return Test(f"{subject[0]}contains", subject[1], literal), positive
    return None


def _search(unit: Unit, node: cst.Call) -> tuple[Test, bool] | None:
    """``name.startswith("a")``."""
    func = node.func
    if not isinstance(func, cst.Attribute) or func.attr.value not in _SEARCHING or len(node.args) != 1:
        return None
    subject, literal = _subject(func.value), _literal(node.args[0].value)
    if subject is None or literal is None or not _is_local(unit, subject[1]):
        return None
    return Test(f"{subject[0]}{func.attr.value}", subject[1], literal), True


def _subject(node: cst.BaseExpression) -> tuple[str, str] | None:
    """Gives the methods called on a name, dotted, and the name."""
    if isinstance(node, cst.Name):
        return ("", node.value) if node.value not in ("None", "True", "False") else None
    if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute) and not node.args:
        inner = _subject(node.func.value)
        if inner is not None and node.func.attr.value in _SAME:
            return f"{inner[0]}{node.func.attr.value}.", inner[1]
    return None


def _literal(node: cst.BaseExpression) -> object:
    """Gives what stands for a literal, which is never None; None for what is no literal."""
    if isinstance(node, cst.SimpleString | cst.Integer):
        return node.evaluated_value
    if isinstance(node, cst.Name) and node.value in ("None", "True", "False"):
        return (node.value,)
    return None


def _is_local(unit: Unit, name: str) -> bool:
    """Whether only the unit itself binds a name."""
    scope = unit.scope
    return scope.binds(name) and name not in shared_names(unit)


def _is_only_tested(unit: Unit, name: str) -> bool:
    """Whether nothing is done with what a name holds that could change it: it is only compared and tested."""
    index = unit.file.index
    reads = [read for scope in unit.scope.tree() for read in scope.reads.get(name, ())]
    return _is_local(unit, name) and all(_is_test(index.parent(read), read) for read in reads)


def _is_test(parent: cst.CSTNode | None, read: cst.Name) -> bool:
    if isinstance(parent, cst.If | cst.While | cst.IfExp):
        return parent.test is read
    if isinstance(parent, cst.UnaryOperation):
        return isinstance(parent.operator, cst.Not)
    if isinstance(parent, cst.Attribute):
        return parent.attr.value in _SEARCHING | _SAME
    return isinstance(
        parent, cst.BooleanOperation | cst.Comparison | cst.ComparisonTarget | cst.FormattedStringExpression
    )
