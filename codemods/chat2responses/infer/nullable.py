"""The text of an answer, which is None on chat where it is empty on Responses: what tells the two apart.

Tests for None are rewritten (``sdk.none_test``); what stands here has no counterpart and stops the family.
"""

from __future__ import annotations

import functools

import libcst as cst
from chat2responses.api import results
from chat2responses.infer import containers, operations, sdk
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import descendants
from chat2responses.infer.values import NONE, Data, Instance, Sdk, Str, Value, Values

CODE = "text-none-test"


def texts_in(values: Values) -> frozenset[Sdk]:
    """Gives the texts of answers among values."""
    return frozenset(value for value in values if isinstance(value, Sdk) and value.kind == results.TEXT)


def compared(ev: Evaluator, node: cst.Comparison, left: Values, operator: cst.BaseCompOp, right: Values) -> None:
    """Refuses ``text == ""``, ``text in (None, "a")`` and their kin, unless None and ``""`` are asked for together."""
    if isinstance(operator, cst.In | cst.NotIn):
        operations.fails_on_none(ev, node, right)
    ev.later(functools.partial(_compared, ev, node, left, operator, right))


def _compared(ev: Evaluator, node: cst.Comparison, left: Values, operator: cst.BaseCompOp, right: Values) -> None:
    if isinstance(operator, cst.In | cst.NotIn):
        lists = frozenset(value for value in right if isinstance(value, Data) and value.kind != "dict")
        found, wanted = held(ev, lists), held(ev, left)
        if not _asks_for_both(ev, node):
            sought(ev, node, found, wanted)
            sought(ev, node, wanted, found)
        for value in right:
            if isinstance(value, Data):
                looked_up(ev, node, value, left)
    elif isinstance(operator, cst.Equal | cst.NotEqual | cst.Is | cst.IsNot):
        for texts, others in ((left, right), (right, left)):
            if all(_is_empty(value) for value in others) and others and not _asks_for_both(ev, node):
                _refuse(ev, node, texts)
        if _hold(left) and _hold(right):
            _compared_whole(ev, node, held(ev, left), held(ev, right))
            if any(isinstance(value, Instance) for value in left | right):
                _compared_objects(ev, node, held(ev, left | right))


def _hold(values: Values) -> bool:
    """Whether values are compared by what they hold."""
    return any(isinstance(value, Data) or (isinstance(value, Instance) and value.cls.is_record) for value in values)


def _compared_whole(ev: Evaluator, node: cst.CSTNode, left: Values, right: Values) -> None:
    """Containers are compared: refuses texts that None or ``""`` stands against, and finish reasons."""
    sought(ev, node, left, right)
    sought(ev, node, right, left)
    reasons = _reasons_in(left | right)
    if reasons and any(isinstance(value, Str) for value in left | right):
        ev.refuse(node, sdk.sites(reasons), "finish-reason-escapes")


def _compared_objects(ev: Evaluator, node: cst.CSTNode, values: Values) -> None:
    """Objects are compared, of which an attribute is known for the class only: any None may stand against a text."""
    if NONE in values or any(_is_empty(value) for value in values):
        _refuse(ev, node, values)


def held(ev: Evaluator, values: Values) -> Values:
    """Gives values with all that containers and objects of the project among them hold, instead of these.

    A unit looks once at the same values, when they have spread.
    """
    known = ev.held.get(values)
    if known is None:
        known = ev.held[values] = frozenset(_held_by(ev, values))
    return known


def _held_by(ev: Evaluator, values: Values) -> set[Value]:
    found: set[Value] = set()
    seen: set[Value] = set()
    queue = list(values)
    while queue:
        value = queue.pop()
        if value in seen:
            continue
        seen.add(value)
        if isinstance(value, Data):
            queue.extend(containers.contents(ev, value))
        elif isinstance(value, Instance):
            for name, slot in list(value.cls.attributes.items()):
                queue.extend(() if name.startswith("__") else ev.read(slot))
        else:
            found.add(value)
    return found


def escape_whole(ev: Evaluator, values: Values, node: cst.CSTNode) -> None:
    """Containers get out of sight at ``node`` in the middle of the code, and so do tests of the texts in them."""
    ev.escape(values, node)
    ev.refuse(node, sdk.sites(texts_in(held(ev, values))), "result-escapes")


def _reasons_in(values: Values) -> frozenset[Sdk]:
    return frozenset(value for value in values if isinstance(value, Sdk) and value.kind == results.FINISH_REASON)


def looked_up(ev: Evaluator, node: cst.CSTNode, data: Data, key: Values) -> None:
    """Refuses a text that is looked up in a dict which has a key None or ``""``."""
    if texts_in(key) and tells_by_key(data):
        _refuse(ev, node, key)


def tells_by_key(data: Data) -> bool:
    """Whether a dict is written with a key None or ``""``."""
    elements = data.node.elements if isinstance(data.node, cst.Dict) else ()
    return any(_is_none_or_empty(item.key) for item in elements if isinstance(item, cst.DictElement))


def _is_none_or_empty(node: cst.CSTNode | None) -> bool:
    is_none = isinstance(node, cst.Name) and node.value == "None"
    return is_none or (isinstance(node, cst.SimpleString) and node.raw_value == "")


def sought(ev: Evaluator, node: cst.CSTNode, values: Values, others: Values) -> None:
    """Refuses texts that are looked for among values of which just one of None and ``""`` is."""
    if any(_is_empty(value) for value in others) != (NONE in others):
        _refuse(ev, node, values)


def matched(ev: Evaluator, node: cst.Match, subject: Values) -> None:
    """Refuses a text that is matched against None or ``""``, and what only chat's objects in a container match."""
    parts = [part for case in node.cases for part in descendants(case.pattern)]
    names = {part.key.value for part in parts if isinstance(part, cst.MatchKeywordElement)}
    for value in subject:
        if isinstance(value, Instance) and not value.cls.bases:
            for name in sorted(names):
                ev.read(operations.class_slot(value.cls, name))
    ev.later(functools.partial(_matched, ev, node, subject, parts))
    for value in subject:
        if isinstance(value, Data):
            ev.use(node.subject, value, "compare")


def _matched(ev: Evaluator, node: cst.Match, subject: Values, parts: list[cst.CSTNode]) -> None:
    values = held(ev, subject)
    literals = [part.value for part in parts if isinstance(part, cst.MatchValue | cst.MatchSingleton)]
    for literal in literals:
        if _is_none_or_empty(literal):
            _refuse(ev, literal, values)
    reasons = _reasons_in(values - subject)
    if any(
        isinstance(literal, cst.SimpleString) and literal.raw_value in results.FINISH_REASONS for literal in literals
    ):
        ev.refuse(node.subject, sdk.sites(reasons), "finish-reason-escapes")
    objects = frozenset(value for value in values - subject if isinstance(value, Sdk))
    ev.escape(objects - reasons, node.subject, "result-type-check")


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
