"""The text of an answer, which is None on chat where it is empty on Responses: what tells the two apart.

Tests for None are rewritten (``sdk.none_test``); what stands here has no counterpart and stops the family.
"""

from __future__ import annotations

import libcst as cst
from chat2responses.api import results
from chat2responses.infer import operations, sdk
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import descendants
from chat2responses.infer.values import NONE, NOTHING, Data, Sdk, Str, Value, Values

CODE = "text-none-test"


def texts_in(values: Values) -> frozenset[Sdk]:
    """Gives the texts of answers among values."""
    return frozenset(value for value in values if isinstance(value, Sdk) and value.kind == results.TEXT)


def compared(ev: Evaluator, node: cst.Comparison, left: Values, operator: cst.BaseCompOp, right: Values) -> None:
    """Refuses ``text == ""``, ``text in (None, "a")`` and their kin, unless None and ``""`` are asked for together."""
    if isinstance(operator, cst.In | cst.NotIn):
        lists = [value for value in right if isinstance(value, Data) and value.kind != "dict"]
        held = NOTHING.union(*(operations.contents(ev, value) for value in lists))
        if not _asks_for_both(ev, node):
            sought(ev, node, held, left)
            sought(ev, node, left, held)
        operations.fails_on_none(ev, node, right)
    elif isinstance(operator, cst.Equal | cst.NotEqual | cst.Is | cst.IsNot):
        for texts, others in ((left, right), (right, left)):
            if all(_is_empty(value) for value in others) and others and not _asks_for_both(ev, node):
                _refuse(ev, node, texts)


def sought(ev: Evaluator, node: cst.CSTNode, values: Values, others: Values) -> None:
    """Refuses texts that are looked for among values of which just one of None and ``""`` is."""
    if any(_is_empty(value) for value in others) != (NONE in others):
        _refuse(ev, node, values)


def matched(ev: Evaluator, node: cst.Match, subject: Values) -> None:
    """Refuses a text that is matched against None or ``""``."""
    for case in node.cases:
        for part in descendants(case.pattern):
            value = part.value if isinstance(part, cst.MatchValue | cst.MatchSingleton) else None
            is_none = isinstance(value, cst.Name) and value.value == "None"
            if is_none or (isinstance(value, cst.SimpleString) and value.raw_value == ""):
                _refuse(ev, part, subject)


def asked_for_class(ev: Evaluator, node: cst.CSTNode, values: Values) -> None:
    """Refuses texts of which the class is asked: ``text.__class__``, ``hasattr(text, "strip")``."""
    _refuse(ev, node, values)


def _refuse(ev: Evaluator, node: cst.CSTNode, values: Values) -> None:
    ev.refuse(node, sdk.sites(texts_in(values)), CODE)


def _is_empty(value: Value) -> bool:
    return isinstance(value, Str) and value.text == ""


def _asks_for_both(ev: Evaluator, node: cst.Comparison) -> bool:
    """Whether ``x == ""`` stands beside ``x is None`` (or ``x != ""`` beside ``x is not None``)."""
    parent = ev.unit.file.index.parent(node)
    if not isinstance(parent, cst.BooleanOperation):
        return False
    other = parent.left if parent.right is node else parent.right
    return (
        isinstance(other, cst.Comparison)
        and len(other.comparisons) == 1
        and isinstance(other.comparisons[0].comparator, cst.Name)
        and other.comparisons[0].comparator.value == "None"
        and other.left.deep_equals(node.left)
    )
