"""Conditions: truth and None tests of SDK objects, and what a test says about the names in it."""

from __future__ import annotations

from typing import Literal

import libcst as cst
from chat2responses.api import results
from chat2responses.api.streams import PARTS, UNDECIDED
from chat2responses.infer import nullable, operations, outcomes, sdk, streams
from chat2responses.infer.doubles import objects as built
from chat2responses.infer.env import Env, joined
from chat2responses.infer.escapes import FREE_KINDS, note_reason
from chat2responses.infer.evaluator import Evaluator, kinds_of
from chat2responses.infer.values import (
    FILLED_STR,
    NONE,
    NONE_ONLY,
    UNKNOWN,
    Const,
    Data,
    External,
    Sdk,
    Str,
    Value,
    Values,
    text_of,
)

Context = Literal["condition", "value"]


def truth(ev: Evaluator, node: cst.BaseExpression, env: Env) -> None:
    """Evaluates an expression of which only the truth is asked."""
    if isinstance(node, cst.UnaryOperation) and isinstance(node.operator, cst.Not):
        truth(ev, node.expression, env)
    elif isinstance(node, cst.BooleanOperation):
        truth(ev, node.left, env)
        state = assume(ev, node.left, env, isinstance(node.operator, cst.And))
        truth(ev, node.right, state)
        for name, values in state.names.items():
            env.names.setdefault(name, values)
    elif isinstance(node, cst.Comparison):
        comparison(ev, node, env, "condition")
    elif _is_bool_call(node) and isinstance(node, cst.Call):
        truth(ev, node.args[0].value, env)
    else:
        check_truth(ev, node, ev.expression(node, env), "condition")


def _is_bool_call(node: cst.BaseExpression) -> bool:
    return (
        isinstance(node, cst.Call)
        and isinstance(node.func, cst.Name)
        and node.func.value == "bool"
        and len(node.args) == 1
        and node.args[0].keyword is None
        and not node.args[0].star
    )


def check_truth(ev: Evaluator, node: cst.BaseExpression, values: Values, context: Context = "value") -> None:
    """Records what asking for the truth of SDK values means on the Responses side."""
    objects, others = kinds_of(values)
    if not objects:
        for value in others:
            if isinstance(value, Data):
                ev.use(node, value, "truth")
        return
    if all(value.kind in FREE_KINDS for value in objects):
        return
    sdk.truth(ev, node, objects, others, context)


def left_of(left: Values, is_or: bool) -> Values:
    """Gives what flows on from the left side of ``or`` (what is true) or ``and`` (what is false)."""
    found: set[Value] = set()
    for value in left:
        if is_or:
            if isinstance(value, Sdk) and value.kind in (results.TEXT, results.REFUSAL):
                found.add(FILLED_STR)
            elif not (isinstance(value, Const) and not value.value) and not (
                isinstance(value, Str) and value.text == ""
            ):
                found.add(value)
        elif isinstance(value, Sdk) and value.kind in PARTS:
            found.add(NONE)
        elif not (isinstance(value, Str) and value.filled):
            found.add(value)
    return frozenset(found)


def comparison(ev: Evaluator, node: cst.Comparison, env: Env, context: Context = "value") -> Values:
    """``a == b``, ``a is None``, ``a in b`` and chains of them."""
    left = ev.expression(node.left, env)
    rights = [
        (target.operator, target.comparator, ev.expression(target.comparator, env)) for target in node.comparisons
    ]
    objects = kinds_of(left)[0]
    if len(rights) == 1 and rights[0][2] != NONE_ONLY:
        operator, _, right = rights[0]
        note_reason(ev, node, objects, sdk.compared_texts(ev, operator, right) or ())
    if streams.is_part(objects) or any(streams.is_part(kinds_of(right)[0]) for _, _, right in rights):
        return UNKNOWN
    if len(rights) == 1:
        operator, comparator, right = rights[0]
        if objects and right == frozenset((NONE,)) and isinstance(operator, _NONE_TESTS):
            negated = isinstance(operator, cst.Is | cst.Equal)
            sdk.none_test(ev, node, node.left, left, negated, context)
            return UNKNOWN
        if objects and any(value.kind == results.FINISH_REASON for value in objects):
            sdk.compare_finish_reason(ev, node, left, operator, comparator, right)
            return UNKNOWN
        if kinds_of(right)[0] and left == frozenset((NONE,)) and isinstance(operator, _NONE_TESTS):
            ev.refuse(node, sdk.sites(kinds_of(right)[0]), "text-none-test")
            return UNKNOWN
    if len(rights) == 1 and isinstance(rights[0][0], _NONE_TESTS) and NONE_ONLY in (left, rights[0][2]):
        left = frozenset(value for value in left if not isinstance(value, Data))
    if len(rights) == 1:
        operator, _, right = rights[0]
        nullable.compared(ev, node, left, operator, right)
        if ev.unit.file.is_test and _are_one(left, right):
            return UNKNOWN
    built.compare(ev, node, [left, *(right for _, _, right in rights)])
    _compare_operand(ev, node.left, left, node)
    for operator, comparator, right in rights:
        if isinstance(operator, cst.In | cst.NotIn):
            for value in right:
                if isinstance(value, Data):
                    ev.use(comparator, value, "contains", text_of(left))
            right = frozenset(value for value in right if not isinstance(value, Data))
        _compare_operand(ev, comparator, right, node)
    return UNKNOWN


def _are_one(left: Values, right: Values) -> bool:
    """Whether both sides come from one list or dict of the source, which changes for both."""
    return len(left) == 1 and left == right and all(isinstance(value, Data) for value in left)


_NONE_TESTS = (cst.Is, cst.IsNot, cst.Equal, cst.NotEqual)


def _compare_operand(ev: Evaluator, node: cst.BaseExpression, values: Values, whole: cst.Comparison) -> None:
    for value in values:
        if isinstance(value, Sdk) and value.kind not in FREE_KINDS:
            code = "finish-reason-escapes" if value.kind == results.FINISH_REASON else "result-escapes"
            ev.refuse(whole, (value.site,), code)
        elif isinstance(value, Data):
            ev.use(node, value, "compare")


def assume(ev: Evaluator, node: cst.BaseExpression, env: Env, holds: bool) -> Env:
    """Gives the state in which a test came out as ``holds``."""
    if isinstance(node, cst.UnaryOperation) and isinstance(node.operator, cst.Not):
        return assume(ev, node.expression, env, not holds)
    if isinstance(node, cst.BooleanOperation):
        both = isinstance(node.operator, cst.And) == holds
        first = assume(ev, node.left, env, holds)
        if both:
            return assume(ev, node.right, first, holds)
        return joined(first, assume(ev, node.right, env, holds))
    result = env.copy()
    outcome = outcomes.of(ev.unit, node)
    if outcome is not None:
        result.suppose(outcome[0], outcome[1] is holds)
    if isinstance(node, cst.Name | cst.Attribute):
        _decide(ev, node, result, holds)
    if isinstance(node, cst.Name) and node.value in result.names:
        _keep(result, node.value, lambda value: _can_be(value, holds))
    elif isinstance(node, cst.NamedExpr) and isinstance(node.target, cst.Name) and node.target.value in result.names:
        _keep(result, node.target.value, lambda value: _can_be(value, holds))
    elif isinstance(node, cst.Comparison) and len(node.comparisons) == 1:
        _assume_none_test(node, result, holds)
        _assume_among_texts(ev, node, result, holds)
    elif isinstance(node, cst.Call):
        _assume_isinstance(ev, node, result, holds)
    return result


def _decide(ev: Evaluator, node: cst.Name | cst.Attribute, env: Env, holds: bool) -> None:
    """A test of the value that a call's ``stream`` was given tells what the call gave."""
    for name, values in env.names.items():
        if any(isinstance(value, Sdk) and value.kind == UNDECIDED for value in values):
            env.names[name] = streams.decided(ev, node, values, holds)
            env.forget(name)


def _keep(env: Env, name: str, test: object) -> None:
    assert callable(test)
    env.names[name] = frozenset(value for value in env.names[name] if test(value))


def _can_be(value: Value, true: bool) -> bool:
    if isinstance(value, Const):
        return bool(value.value) == true
    if isinstance(value, Str) and value.text is not None:
        return bool(value.text) == true
    if isinstance(value, Str) and value.filled:
        return true
    return True


def _assume_none_test(node: cst.Comparison, env: Env, holds: bool) -> None:
    target = node.comparisons[0]
    if not isinstance(target.comparator, cst.Name) or target.comparator.value != "None":
        return
    left = node.left.target if isinstance(node.left, cst.NamedExpr) else node.left
    if not isinstance(left, cst.Name) or left.value not in env.names:
        return
    if isinstance(target.operator, cst.Is | cst.Equal):
        is_none = holds
    elif isinstance(target.operator, cst.IsNot | cst.NotEqual):
        is_none = not holds
    else:
        return
    if is_none:
        _keep(env, left.value, lambda value: not isinstance(value, Data | Str) and not _is_number(value))
    else:
        _keep(env, left.value, lambda value: value is not NONE)


def _assume_among_texts(ev: Evaluator, node: cst.Comparison, env: Env, holds: bool) -> None:
    """``x == "a"``, ``x in ("a", "b")`` and their contraries: which strings a name can still be."""
    target = node.comparisons[0]
    texts = _literal_texts(target)
    if not isinstance(node.left, cst.Name) or node.left.value not in env.names or texts is None:
        return
    name = node.left.value
    if isinstance(target.operator, cst.NotEqual | cst.NotIn):
        holds = not holds
    if holds:
        known = frozenset(ev.interner.text(text) for text in texts)
        found: set[Value] = set()
        for value in env.names[name]:
            if isinstance(value, Str):
                found |= known if value.text is None else {value} & known
            elif not isinstance(value, Const):
                found.add(value)
        env.names[name] = frozenset(found)
    else:
        _keep(env, name, lambda value: not (isinstance(value, Str) and value.text in texts))


def _literal_texts(target: cst.ComparisonTarget) -> set[str] | None:
    """Gives the strings that a value is compared with, all of them literal."""
    node = target.comparator
    if isinstance(target.operator, cst.Equal | cst.NotEqual):
        elements = [node]
    elif isinstance(target.operator, cst.In | cst.NotIn) and isinstance(node, cst.Tuple | cst.List | cst.Set):
        elements = [element.value for element in node.elements]
    else:
        return None
    texts = {str(item.evaluated_value) for item in elements if isinstance(item, cst.SimpleString)}
    return texts if texts and all(isinstance(item, cst.SimpleString) for item in elements) else None


def _is_number(value: Value) -> bool:
    return isinstance(value, Const) and value is not NONE


_STRING_TYPES = frozenset({"builtins.str", "builtins.bytes"})
_DATA_TYPES = {"builtins.dict": "dict", "builtins.list": "list", "builtins.tuple": "tuple", "builtins.set": "set"}


def _assume_isinstance(ev: Evaluator, node: cst.Call, env: Env, holds: bool) -> None:
    if not (isinstance(node.func, cst.Name) and node.func.value == "isinstance" and len(node.args) == 2):
        return
    subject = node.args[0].value
    if not isinstance(subject, cst.Name) or subject.value not in env.names:
        return
    types = operations.quiet(ev, node.args[1].value, env)
    names = {value.name for value in types if isinstance(value, External)}
    if len(names) != len(types) or not names or not names <= sdk.PLAIN_TYPES:
        return
    if holds:
        _keep(env, subject.value, lambda value: not isinstance(value, Sdk) or value.kind in FREE_KINDS)
    else:
        _keep(env, subject.value, lambda value: not _is_of(value, names))


def _is_of(value: Value, names: set[str]) -> bool:
    if isinstance(value, Str):
        return bool(names & _STRING_TYPES)
    if isinstance(value, Data):
        return any(_DATA_TYPES.get(name) == value.kind for name in names)
    if isinstance(value, External) and value.made:
        return value.name in names or "builtins.Exception" in names or "builtins.BaseException" in names
    return False
