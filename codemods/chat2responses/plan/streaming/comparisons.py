"""Comparisons in a loop body: of what is certain for a class of chunk, of finish reasons, of the numbers of calls."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import libcst as cst
from chat2responses.api import results
from chat2responses.api.streams import FINISH
from chat2responses.infer.sdk import finish_condition
from chat2responses.plan import custom
from chat2responses.plan.streaming import chunks
from chat2responses.plan.streaming.chunks import Known, Length, Part, Read, Refused, Unknown, Value
from chat2responses.plan.streaming.numbering import counted, is_fresh
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit

if TYPE_CHECKING:
    from chat2responses.plan.streaming.folding import Env, Folded, Folder


def comparison(folder: Folder, node: cst.Comparison, env: Env) -> Folded:
    """``a is None``, ``a == b`` …"""
    if len(node.comparisons) != 1:
        return folder.rest(node, env)
    target = node.comparisons[0]
    left, edits = folder.fold(node.left, env)
    right, more = folder.fold(target.comparator, env)
    if isinstance(left, Part) and left.kind == FINISH:
        found = _compare_reason(folder, node, target, right)
        if found is not None:
            return found
    answer = _is_filled(folder, left, target)
    if answer is None:
        answer = _is_counted(folder, node, left, right)
    if answer is None:
        answer = _is_among(target, left)
    if answer is None:
        answer = _compared(target.operator, left, right)
    if answer is not None and (chunks.is_own(left) or chunks.is_own(right)):
        result = Known(answer, own=True)
        return result, folder.written(node, result)
    edits = (*edits, *folder.used(node.left, left), *more, *folder.used(target.comparator, right))
    return Unknown(own=chunks.is_own(left) or chunks.is_own(right)), edits


def _is_filled(folder: Folder, left: Value, target: cst.ComparisonTarget) -> bool | None:
    """``index in calls``, where the first piece of each call of the stream is put into ``calls``."""
    if not (isinstance(left, Read) and left.is_number and folder.setting.assumes_filled):
        return None
    found = folder.setting.facts.used_at.get(id(target.comparator), set())
    if not found or not all(is_fresh(folder.file, folder.setting.loop, data) for data in found):
        return None
    if not isinstance(target.operator, cst.In | cst.NotIn):
        return None
    folder.assumed |= found
    folder.numbered |= found
    return isinstance(target.operator, cst.In) is (folder.sort is chunks.CALL_MORE)


def _is_counted(folder: Folder, node: cst.Comparison, left: Value, right: Value) -> bool | None:
    """``len(calls) <= index``, where each call of the stream is appended to ``calls`` with its first piece."""
    target = node.comparisons[0]
    number_first = isinstance(left, Read) and left.is_number
    if not (number_first or (isinstance(right, Read) and right.is_number)) or not folder.setting.assumes_filled:
        return None
    counted_node = counted(folder.file, node)
    found = folder.setting.facts.used_at.get(id(counted_node), set()) if counted_node is not None else set()
    function = _COMPARED.get(type(target.operator))
    if not found or not found <= folder.setting.lists or function is None:
        return None
    folder.assumed |= found
    folder.numbered |= found
    count = 0 if folder.sort is chunks.CALL_BEGIN and not found <= folder.appended.keys() else 1
    return bool(function(0, count) if number_first else function(count, 0))


def _compare_reason(folder: Folder, node: cst.Comparison, target: cst.ComparisonTarget, right: Value) -> Folded | None:
    if isinstance(right, Known) and right.value is None:
        return None
    texts = _texts(target.comparator)
    negated = isinstance(target.operator, cst.NotEqual | cst.NotIn)
    if isinstance(target.operator, cst.In | cst.NotIn) == isinstance(target.comparator, cst.SimpleString):
        texts = None
    texts = [text for text in texts or () if text in results.FINISH_REASONS]
    conditions = [results.FINISH_REASONS[text] for text in texts]
    if not conditions:
        raise Refused(node, "finish-reason-escapes")
    folder.tested_reasons.update(texts)
    base = f"{folder.event}.response"
    if folder.setting.has_tools and "stop" in texts:
        stop = results.FINISH_REASONS["stop"]
        conditions = [f"{item} and {results.NO_CALLS}" if item == stop else item for item in conditions]
    template, precedence = finish_condition(list(dict.fromkeys(conditions)), negated)
    template = template.replace(custom.FUNCTION_TEST, folder.setting.test)
    text = render.requoted(template.replace("{}", base), render.quote_at(folder.file, node))
    if render.needs_parentheses(folder.file, node, precedence):
        text = f"({text})"
    return Unknown(own=True), (Edit(render.inner_span(folder.file, node), (text,)),)


_COMPARED: dict[type[cst.BaseCompOp], Callable[[Any, Any], bool]] = {
    cst.Equal: operator.eq,
    cst.NotEqual: operator.ne,
    cst.LessThan: operator.lt,
    cst.LessThanEqual: operator.le,
    cst.GreaterThan: operator.gt,
    cst.GreaterThanEqual: operator.ge,
}


def _compared(operation: cst.BaseCompOp, left: Value, right: Value) -> bool | None:
    """Gives the answer of a comparison where it is certain."""
    same = isinstance(operation, cst.Is | cst.Equal)
    if isinstance(operation, cst.Is | cst.IsNot | cst.Equal | cst.NotEqual):
        for one, other in ((left, right), (right, left)):
            if isinstance(other, Known) and other.value is None and chunks.is_none(one) is not None:
                return chunks.is_none(one) is same
            if isinstance(one, Read) and one.is_text and isinstance(other, Known) and other.value == "":
                return not same
    if isinstance(left, Length) and isinstance(right, Known) and isinstance(right.value, int):
        function = _COMPARED.get(type(operation))
        answers = {function(length, right.value) for length in (1, 10**9)} if function is not None else set()
        one_of_many = isinstance(operation, cst.Equal | cst.NotEqual) and right.value >= 1
        return answers.pop() if len(answers) == 1 and not one_of_many else None
    if isinstance(left, Known) and isinstance(right, Known):
        if isinstance(operation, cst.Is | cst.IsNot):
            singleton = left.value in (True, False) or right.value in (True, False)
            return (left.value is right.value) is same if singleton else None
        function = _COMPARED.get(type(operation))
        try:
            return None if function is None else bool(function(left.value, right.value))
        except TypeError:
            return None
    return None


def _is_among(target: cst.ComparisonTarget, left: Value) -> bool | None:
    """``reason in ("stop", "length")`` for a known value."""
    texts = _texts(target.comparator) if isinstance(target.operator, cst.In | cst.NotIn) else None
    if texts is None or not isinstance(left, Known) or isinstance(target.comparator, cst.SimpleString):
        return None
    return (left.value in texts) is isinstance(target.operator, cst.In)


def _texts(node: cst.BaseExpression) -> list[str] | None:
    """Gives the literal strings of ``"stop"`` or ``("stop", "length")``."""
    if isinstance(node, cst.SimpleString):
        return [str(node.evaluated_value)]
    if isinstance(node, cst.Tuple | cst.List | cst.Set):
        found = [element.value for element in node.elements]
        texts = [str(item.evaluated_value) for item in found if isinstance(item, cst.SimpleString)]
        return texts if len(texts) == len(found) else None
    return None
